package io.domicile.advisor.deal;

import io.domicile.outbox.Event;
import io.domicile.outbox.StateEffect;
import io.domicile.outbox.StateTopic;
import io.domicile.outbox.TopicFeed;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what this service knows of deals in step with {@code open.catalog.deal}. */
@ApplicationScoped
class DealFeed implements TopicFeed, StateEffect {

    private final StateTopic states;
    private final KnownDeals deals;
    private final Factories factories;

    DealFeed(StateTopic states, KnownDeals deals, Factories factories) {
        this.states = states;
        this.deals = deals;
        this.factories = factories;
    }

    @Override
    public String topic() {
        return FollowedTopic.CATALOG;
    }

    @Override
    @Incoming("deals")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        states.apply(Factories.CONSUMER, record, this);
    }

    @Override
    public void replace(Event event) {
        factories.changing(() -> keep(event));
    }

    @Override
    public void remove(Event event) {
        factories.changing(() -> drop(event));
    }

    /** Writes it down; returns the deal's id. */
    String keep(Event event) {
        var published = event.dataAs(PublishedDeal.class);
        deals.take(published.id(), event.data().toString());
        return published.id();
    }

    /** Forgets it; returns the deal's id. */
    String drop(Event event) {
        deals.deleteById(event.subject());
        return event.subject();
    }
}
