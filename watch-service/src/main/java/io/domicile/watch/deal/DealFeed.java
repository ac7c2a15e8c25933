package io.domicile.watch.deal;

import io.domicile.outbox.Event;
import io.domicile.outbox.StateEffect;
import io.domicile.outbox.StateTopic;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what this service knows of deals in step with {@code open.catalog.deal}. */
@ApplicationScoped
class DealFeed implements StateEffect {

    private final StateTopic topic;
    private final KnownDeals deals;

    DealFeed(StateTopic topic, KnownDeals deals) {
        this.topic = topic;
        this.deals = deals;
    }

    @Incoming("deals")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        topic.apply("watch-service", record, this);
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
