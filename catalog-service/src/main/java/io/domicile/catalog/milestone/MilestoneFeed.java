package io.domicile.catalog.milestone;

import io.domicile.outbox.Event;
import io.domicile.outbox.StateEffect;
import io.domicile.outbox.StateTopic;
import io.domicile.outbox.TopicFeed;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Keeps what is shown of milestones in step with {@code open.watch.milestone}. It publishes nothing: milestones are derived
 * from what this service publishes, and an answer to them would run in a circle.
 */
@ApplicationScoped
class MilestoneFeed implements TopicFeed, StateEffect {

    private final StateTopic states;
    private final ShownMilestones milestones;

    MilestoneFeed(StateTopic states, ShownMilestones milestones) {
        this.states = states;
        this.milestones = milestones;
    }

    @Override
    public String topic() {
        return "open.watch.milestone";
    }

    @Override
    @Incoming("milestones")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        states.apply("catalog-service", record, this);
    }

    @Override
    public void replace(Event event) {
        milestones.take(event.dataAs(PublishedMilestone.class));
    }

    @Override
    public void remove(Event event) {
        milestones.deleteById(UUID.fromString(event.subject()));
    }
}
