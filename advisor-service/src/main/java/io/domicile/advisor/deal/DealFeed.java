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

    DealFeed(StateTopic states, KnownDeals deals) {
        this.states = states;
        this.deals = deals;
    }

    @Override
    public String topic() {
        return "open.catalog.deal";
    }

    @Override
    @Incoming("deals")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        states.apply("advisor-service", record, this);
    }

    @Override
    public void replace(Event event) {
        deals.take(event.dataAs(PublishedDeal.class));
    }

    @Override
    public void remove(Event event) {
        deals.deleteById(event.subject());
    }
}
