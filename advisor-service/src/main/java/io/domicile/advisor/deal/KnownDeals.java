package io.domicile.advisor.deal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class KnownDeals implements PanacheRepositoryBase<KnownDeal, String> {

    void take(String id, String content) {
        findByIdOptional(id)
                .ifPresentOrElse(known -> known.becomes(content), () -> persist(new KnownDeal(id, content)));
    }
}
