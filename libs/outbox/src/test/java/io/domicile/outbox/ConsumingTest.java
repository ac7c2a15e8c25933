package io.domicile.outbox;

import static io.domicile.outbox.Broker.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(OutboxParts.class)
class ConsumingTest {

    @Inject
    Things things;

    @Inject
    Outbox outbox;

    @Inject
    Broker broker;

    @Inject
    Topics topics;

    @Inject
    Listeners listeners;

    @Inject
    Heard heard;

    @Inject
    Offsets offsets;

    @Inject
    MeterRegistry metrics;

    private final String key = UUID.randomUUID().toString();

    @Test
    void aLowerSequenceIsDroppedAndAGapIsNormal() throws Exception {
        for (long n : List.of(1L, 5L, 3L, 5L, 6L)) {
            broker.send(Message.state(key).sequence(n).in(topics));
        }

        assertThat(heard(Listeners.STATES, 3)).map(note -> note.sequence().n()).containsExactly(1L, 5L, 6L);
    }

    @Test
    void aNewEpochGoesBeforeAnyNumberOfTheOldOne() throws Exception {
        broker.send(Message.state(key).sequence(900).in(topics));
        broker.send(Message.state(key)
                .header("ce_sequence", new Sequence(2, 1).toString())
                .in(topics));
        broker.send(Message.state(key).sequence(901).in(topics));
        broker.send(Message.state(key)
                .header("ce_sequence", new Sequence(2, 2).toString())
                .in(topics));

        assertThat(heard(Listeners.STATES, 3))
                .map(Heard.Note::sequence)
                .containsExactly(new Sequence(1, 900), new Sequence(2, 1), new Sequence(2, 2));
    }

    @Test
    void aRemovedThingIsNotBroughtBackByAnOldState() throws Exception {
        broker.send(Message.state(key).sequence(1).in(topics));
        broker.send(Message.state(key).sequence(3).value((byte[]) null).in(topics));
        broker.send(Message.state(key).sequence(2).in(topics));
        broker.send(Message.state(key).sequence(4).in(topics));

        assertThat(heard(Listeners.STATES, 3))
                .map(Heard.Note::data)
                .containsExactly("{\"name\":\"lamp\"}", "null", "{\"name\":\"lamp\"}");
    }

    @Test
    void anEventHasItsEffectOnceHoweverOftenItArrives() throws Exception {
        var message = Message.event(key);
        double before = duplicates();
        for (int time = 0; time < 3; time++) {
            broker.send(message.in(topics));
        }
        broker.send(Message.event(key).in(topics));

        assertThat(heard(Listeners.EVENTS, 2)).map(Heard.Note::eventId).doesNotHaveDuplicates();
        assertThat(duplicates()).isEqualTo(before + 2);
    }

    @Test
    void anEffectWhoseTransactionFailedIsTriedAgainAndHappensOnce() throws Exception {
        var attempts = new AtomicInteger();
        listeners.afterEffect(key, event -> {
            if (attempts.incrementAndGet() == 1) {
                throw new Jdbc.DatabaseFailed(new SQLException("deadlock detected", "40P01"));
            }
        });
        broker.send(Message.event(key).in(topics));

        assertThat(heard(Listeners.EVENTS, 1)).hasSize(1);
        assertThat(attempts).hasValue(2);
    }

    @Test
    void theEffectRunsAsTheTenantOfTheRecord() throws Exception {
        broker.send(Message.event(key).header("ce_tenantid", Tenants.B).in(topics));
        broker.send(Message.state(key).in(topics));

        assertThat(heard(Listeners.EVENTS, 1).getFirst().tenant()).isEqualTo(Tenants.B);
        assertThat(heard(Listeners.STATES, 1).getFirst().tenant()).isEmpty();
    }

    @Test
    void theOffsetMovesWithTheEffect() throws Exception {
        long offset = broker.send(Message.state(key).partition(1).in(topics));

        heard(Listeners.STATES, 1);
        assertThat(offsets.next(Listeners.STATES, TestApplication.STATES)).containsEntry(1, offset + 1);
    }

    @Test
    void theProducersPositionMovesWithTheEffectAndNeverBack() throws Exception {
        var states = key + ".positions";
        for (long position : List.of(7L, 9L, 8L)) {
            broker.send(Message.state(states)
                    .sequence(position)
                    .header("ce_position", new Sequence(4, position).toString())
                    .partition(2)
                    .in(topics));
        }
        // One that was sent before positions were given, and one that is known already.
        broker.send(Message.state(states).sequence(10).partition(2).in(topics));

        await().until(() -> heard.of(Listeners.STATES, states).size() == 3);
        assertThat(offsets.positions(Listeners.STATES, TestApplication.STATES)).containsEntry(2, new Sequence(4, 9));
    }

    @Test
    void aPositionThatIsNoneIsRefused() throws Exception {
        broker.send(Message.state(key).header("ce_position", "seven").in(topics));
        broker.send(Message.state(key).sequence(2).in(topics));

        assertThat(heard(Listeners.STATES, 1)).map(note -> note.sequence().n()).containsExactly(2L);
    }

    @Test
    void whatAnEffectPublishesNamesItsCauseAndStaysInTheTrace() throws Exception {
        var follower = key + "/follows";
        listeners.afterEffect(key, event -> outbox.state(Things.state(follower, "because of " + event.id())));
        broker.send(Message.event(key)
                .header("ce_id", "id of " + key)
                .header("ce_hop", "3")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .in(topics));

        var message = things.onBroker(TestApplication.STATES, follower, 1).getFirst();
        assertThat(header(message, "ce_causationid")).isEqualTo("id of " + key);
        assertThat(header(message, "ce_correlationid")).isEqualTo("correlation of " + key);
        assertThat(header(message, "ce_hop")).isEqualTo("4");
        assertThat(header(message, "traceparent")).startsWith("00-0af7651916cd43dd8448eb211c80319c-");
    }

    @Test
    void theAgeOfProgressIsThatOfTheLastRecord() throws Exception {
        broker.send(Message.event(key).in(topics));
        heard(Listeners.EVENTS, 1);

        var age = metrics.get("consumer.progress.age")
                .tag("consumer", Listeners.EVENTS)
                .tag("topic", TestApplication.EVENTS)
                .timeGauge();
        await().untilAsserted(() -> assertThat(age.value(TimeUnit.SECONDS)).isBetween(0.0, 10.0));
    }

    @Test
    void aConsumerReadsOnlyWhatItUses() throws Exception {
        record JustTheName(String name) {}
        var names = new CopyOnWriteArrayList<String>();
        listeners.afterEffect(
                key, event -> names.add(event.dataAs(JustTheName.class).name()));
        broker.send(Message.event(key)
                .value("{\"name\":\"lamp\",\"addedLater\":{\"x\":1}}")
                .in(topics));

        heard(Listeners.EVENTS, 1);
        assertThat(names).containsExactly("lamp");
    }

    private double duplicates() {
        return metrics.counter("inbox.duplicates", "consumer", Listeners.EVENTS, "topic", TestApplication.EVENTS)
                .count();
    }

    private List<Heard.Note> heard(String consumer, int count) {
        return await().until(() -> heard.of(consumer, key), notes -> notes.size() >= count);
    }
}
