package io.domicile.outbox;

import static io.domicile.outbox.TestApplication.STATES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(OutboxParts.class)
class RereadingTest {

    @Inject
    Rereading rereading;

    @Inject
    StateTopic states;

    @Inject
    Broker broker;

    @Inject
    Topics topics;

    private final String key = UUID.randomUUID().toString();
    private final String consumer = "model " + key;

    @Test
    void aReadModelIsEmptiedAndFilledAgainInOrder() throws Exception {
        for (long n : List.of(1L, 3L, 2L)) {
            broker.send(Message.state(key).sequence(n).in(topics));
        }
        broker.send(Message.state(key).sequence(4).value((byte[]) null).in(topics));
        var model = new ArrayList<>(List.of("old"));

        reread(model::clear, event -> model.add(event.sequence().n() + " " + event.data()));

        assertThat(model).containsExactly("1 {\"name\":\"lamp\"}", "3 {\"name\":\"lamp\"}", "4 null");
    }

    @Test
    void theChannelGoesOnBehindWhatWasRead() throws Exception {
        broker.send(Message.state(key).sequence(5).in(topics));
        reread(() -> {}, _ -> {});
        var taken = new ArrayList<Long>();

        states.apply(
                consumer, record(0), effect(event -> taken.add(event.sequence().n())));
        broker.send(Message.state(key).sequence(6).in(topics));
        states.apply(
                consumer, record(1), effect(event -> taken.add(event.sequence().n())));

        assertThat(taken).containsExactly(6L);
    }

    @Test
    void whatFailsChangesNothing() throws Exception {
        broker.send(Message.state(key).sequence(1).in(topics));
        var taken = new ArrayList<Long>();
        states.apply(
                consumer, record(0), effect(event -> taken.add(event.sequence().n())));

        assertThatThrownBy(() -> reread(() -> {}, _ -> {
                    throw new IllegalStateException("a test");
                }))
                .hasStackTraceContaining("a test");

        states.apply(
                consumer, record(0), effect(event -> taken.add(event.sequence().n())));
        assertThat(taken).containsExactly(1L);
    }

    @Test
    void whatNobodyCouldTakeIsPassedOver() throws Exception {
        broker.send(Message.state(key).sequence(1).value("no JSON").in(topics));
        broker.send(Message.state(key).sequence(2).in(topics));
        var model = new ArrayList<Long>();

        reread(model::clear, event -> model.add(event.sequence().n()));

        assertThat(model).containsExactly(2L);
    }

    @Test
    void aChannelWaitsUntilTheModelIsWhole() throws Exception {
        broker.send(Message.state(key).sequence(1).in(topics));
        var message = record(0);
        var order = new ArrayList<String>();
        var channel = new CompletableFuture<Void>();

        reread(
                () -> Thread.startVirtualThread(() -> {
                    states.apply("channel " + key, message, effect(_ -> order.add("channel")));
                    channel.complete(null);
                }),
                _ -> order.add("model"));
        channel.get(20, TimeUnit.SECONDS);

        assertThat(order).containsExactly("model", "channel");
    }

    private void reread(Runnable empty, Consumer<Event> onKey) {
        QuarkusTransaction.requiringNew()
                .run(() -> rereading.reread(
                        consumer,
                        Map.of(STATES, effect(event -> {
                            // The topic is shared with other tests.
                            if (event.subject().equals(key)) {
                                onKey.accept(event);
                            }
                        })),
                        empty));
    }

    private ConsumerRecord<String, byte[]> record(int number) {
        return broker.records(STATES, key).get(number);
    }

    private static StateEffect effect(Consumer<Event> any) {
        return new StateEffect() {
            @Override
            public void replace(Event event) {
                any.accept(event);
            }

            @Override
            public void remove(Event event) {
                any.accept(event);
            }
        };
    }
}
