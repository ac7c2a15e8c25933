package io.domicile.advisor.deal;

import io.domicile.outbox.Event;
import io.domicile.outbox.StateEffect;
import io.domicile.outbox.StateTopic;
import io.domicile.outbox.TopicFeed;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what this service knows of milestones in step with {@code open.watch.milestone}. */
@ApplicationScoped
class MilestoneFeed implements TopicFeed, StateEffect {

    private final StateTopic states;
    private final KnownMilestones milestones;
    private final Factories factories;

    MilestoneFeed(StateTopic states, KnownMilestones milestones, Factories factories) {
        this.states = states;
        this.milestones = milestones;
        this.factories = factories;
    }

    @Override
    public String topic() {
        return "open.watch.milestone";
    }

    @Override
    @Incoming("milestones")
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

    /** Writes it down; returns the id of its deal. */
    String keep(Event event) {
        var published = event.dataAs(PublishedMilestone.class);
        milestones.take(published, event.data().toString());
        return published.deal();
    }

    /** Forgets it; returns the id of its deal, or nobody's if it was not known. */
    String drop(Event event) {
        return milestones
                .findByIdOptional(event.subject())
                .map(known -> {
                    milestones.delete(known);
                    return known.deal();
                })
                .orElse("");
    }
}
