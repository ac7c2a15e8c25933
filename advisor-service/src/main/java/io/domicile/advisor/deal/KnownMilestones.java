package io.domicile.advisor.deal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class KnownMilestones implements PanacheRepositoryBase<KnownMilestone, String> {

    void take(PublishedMilestone published, String content) {
        findByIdOptional(published.id())
                .ifPresentOrElse(
                        known -> known.becomes(published, content),
                        () -> persist(new KnownMilestone(published, content)));
    }

    List<KnownMilestone> of(String deal) {
        return list("deal = ?1 order by id", deal);
    }
}
