package io.domicile.watch.intake;

import io.domicile.outbox.Event;
import io.domicile.outbox.StateEffect;
import io.domicile.outbox.StateTopic;
import io.domicile.outbox.TopicFeed;
import io.domicile.watch.deal.KnownDeals;
import io.domicile.watch.deal.PublishedDeal;
import io.domicile.watch.milestone.Watching;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows {@code open.catalog.deal}: phases with a target become milestones. */
@ApplicationScoped
class DealFeed implements TopicFeed, StateEffect {

    static final String TOPIC = "open.catalog.deal";

    private final StateTopic states;
    private final KnownDeals deals;
    private final Watching watching;

    DealFeed(StateTopic states, KnownDeals deals, Watching watching) {
        this.states = states;
        this.deals = deals;
        this.watching = watching;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    @Incoming("deals")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        states.apply(Rebuild.CONSUMER, record, this);
    }

    @Override
    public void replace(Event event) {
        var deal = event.dataAs(PublishedDeal.class);
        deals.lock(deal.id());
        deals.take(deal);
        watching.derive(deal.id());
    }

    @Override
    public void remove(Event event) {
        deals.lock(event.subject());
        deals.forget(event.subject());
        watching.derive(event.subject());
    }

    /** Stores alone: a rebuild derives when everything is there. */
    StateEffect storing() {
        return new StateEffect() {
            @Override
            public void replace(Event event) {
                deals.take(event.dataAs(PublishedDeal.class));
            }

            @Override
            public void remove(Event event) {
                deals.forget(event.subject());
            }
        };
    }
}
