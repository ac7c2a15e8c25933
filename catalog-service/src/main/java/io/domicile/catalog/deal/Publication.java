package io.domicile.catalog.deal;

import io.domicile.catalog.claim.ClaimBook;
import io.domicile.outbox.Outbox;
import io.domicile.outbox.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/** Publishes a deal and its claims as complete states; what says nothing new is not sent. */
@ApplicationScoped
class Publication {

    static final String DEALS = "open.catalog.deal";
    static final String DEAL_TYPE = "io.domicile.catalog.deal.v1";
    static final String CLAIMS = "open.catalog.claim";
    static final String CLAIM_TYPE = "io.domicile.catalog.claim.v1";

    private final DealStates states;
    private final ClaimBook claims;
    private final Outbox outbox;
    private final Clock clock;

    Publication(DealStates states, ClaimBook claims, Outbox outbox, Clock clock) {
        this.states = states;
        this.claims = claims;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** One new claim can change what follows for others, so all of the deal are offered, in a fixed order. */
    void publish(Deal deal) {
        var now = clock.instant();
        var state = states.of(List.of(deal), now).getFirst();
        outbox.state(new State(DEALS, deal.id(), DEAL_TYPE, deal.id(), state, null));
        claims.dossier(deal.id(), now).claims().stream()
                .sorted(Comparator.comparing(claim -> claim.id().toString()))
                .forEach(claim -> outbox.state(new State(
                        CLAIMS,
                        deal.id() + "/" + claim.id(),
                        CLAIM_TYPE,
                        claim.id().toString(),
                        claim,
                        null)));
    }
}
