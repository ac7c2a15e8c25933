package io.domicile.outbox;

import io.domicile.testparts.TestParts;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What a service brings along: its clock, and topics that its operator made. */
final class TestApplication {

    static final String STATES = "open.test.state";
    static final String RESIDENT_STATES = "resident.test.state";
    static final String EVENTS = "resident.test.event";
    static final int PARTITIONS = 3;

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Without a registry that keeps them all figures are zero. */
    @Produces
    @Singleton
    MeterRegistry metrics() {
        return new SimpleMeterRegistry();
    }

    /** Before the channels open. */
    void createTopics(@Observes @Priority(10) StartupEvent start, Topics topics) {
        var parts = TestParts.attach();
        parts.stateTopic(topics.onBroker(STATES), PARTITIONS);
        parts.stateTopic(topics.onBroker(RESIDENT_STATES), PARTITIONS);
        parts.eventTopic(topics.onBroker(EVENTS), PARTITIONS);
        parts.eventTopic(topics.deadLetters(Listeners.STATES, STATES), 1);
        parts.eventTopic(topics.deadLetters(Listeners.EVENTS, EVENTS), 1);
    }
}
