package io.domicile.catalog.deal;

import io.domicile.catalog.milestone.ShownMilestones;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Shows one deal: its state from the claims and, of now alone, what the watchlist derived of its phases. */
@ApplicationScoped
class DealViews {

    private final Deals deals;
    private final DealStates states;
    private final ShownMilestones milestones;
    private final Clock clock;

    DealViews(Deals deals, DealStates states, ShownMilestones milestones, Clock clock) {
        this.deals = deals;
        this.states = states;
        this.milestones = milestones;
        this.clock = clock;
    }

    DealView of(String id, Optional<String> asOf) {
        var instant = AsOf.parse(asOf, clock);
        var deal = deals.knownAt(id, instant);
        var state = states.of(List.of(deal), instant).getFirst();
        // "Now" moves with every request; what it shows does not, so its view, and with it the tag, names no instant.
        return asOf.isPresent()
                ? DealView.asOf(instant, deal, state)
                : DealView.now(deal, state, milestones.derivedOf(id));
    }
}
