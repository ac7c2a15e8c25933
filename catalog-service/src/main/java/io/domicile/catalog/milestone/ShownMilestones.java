package io.domicile.catalog.milestone;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The read model of the watchlist's milestones; of now alone, since the watchlist publishes no earlier states. */
@ApplicationScoped
public class ShownMilestones implements PanacheRepositoryBase<ShownMilestone, UUID> {

    /** What was derived of a deal's phases, by the id of the phase; one of which nothing is known has no entry. */
    public Map<String, Derived> derivedOf(String deal) {
        return list("deal", deal).stream().collect(Collectors.toMap(ShownMilestone::phase, ShownMilestone::derived));
    }

    void take(PublishedMilestone published) {
        findByIdOptional(published.id())
                .ifPresentOrElse(shown -> shown.becomes(published), () -> persist(new ShownMilestone(published)));
    }
}
