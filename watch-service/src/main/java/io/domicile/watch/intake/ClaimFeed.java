package io.domicile.watch.intake;

import io.domicile.outbox.DeadLetter;
import io.domicile.outbox.Event;
import io.domicile.outbox.StateEffect;
import io.domicile.outbox.StateTopic;
import io.domicile.outbox.TopicFeed;
import io.domicile.watch.deal.KnownDeals;
import io.domicile.watch.evidence.KnownClaims;
import io.domicile.watch.evidence.PublishedClaim;
import io.domicile.watch.milestone.Watching;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows {@code open.catalog.claim}: claims that state a stage are evidence. */
@ApplicationScoped
class ClaimFeed implements TopicFeed, StateEffect {

    static final String TOPIC = "open.catalog.claim";

    private final StateTopic states;
    private final KnownDeals deals;
    private final KnownClaims claims;
    private final Watching watching;

    ClaimFeed(StateTopic states, KnownDeals deals, KnownClaims claims, Watching watching) {
        this.states = states;
        this.deals = deals;
        this.claims = claims;
        this.watching = watching;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    @Incoming("claims")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        states.apply(Rebuild.CONSUMER, record, this);
    }

    @Override
    public void replace(Event event) {
        var claim = event.dataAs(PublishedClaim.class);
        deals.lock(claim.deal());
        if (claims.take(claim)) {
            watching.derive(claim.deal());
        }
    }

    @Override
    public void remove(Event event) {
        claims.dealOf(idOf(event)).ifPresent(deal -> {
            deals.lock(deal);
            claims.forget(idOf(event));
            watching.derive(deal);
        });
    }

    /** Stores alone: a rebuild derives when everything is there. */
    StateEffect storing() {
        return new StateEffect() {
            @Override
            public void replace(Event event) {
                claims.take(event.dataAs(PublishedClaim.class));
            }

            @Override
            public void remove(Event event) {
                claims.forget(idOf(event));
            }
        };
    }

    private static UUID idOf(Event event) {
        try {
            return UUID.fromString(event.subject());
        } catch (IllegalArgumentException e) {
            throw new DeadLetter(DeadLetter.Reason.UNFIT_DATA, "the subject of a claim is its id", e);
        }
    }
}
