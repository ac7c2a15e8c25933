package io.domicile.advisor.deal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class KnownDeals implements PanacheRepositoryBase<KnownDeal, String> {

    void take(PublishedDeal published) {
        findByIdOptional(published.id())
                .ifPresentOrElse(known -> known.becomes(published), () -> persist(new KnownDeal(published)));
    }
}
