package io.domicile.outbox;

import static io.domicile.outbox.TestApplication.EVENTS;
import static io.domicile.outbox.TestApplication.STATES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(OutboxParts.class)
class OffsetSeekTest {

    @Inject
    @Identifier("offset-seek")
    OffsetSeek seek;

    @Inject
    Offsets offsets;

    @Inject
    StateTopic states;

    @Inject
    Broker broker;

    @Inject
    Topics topics;

    @Inject
    Heard heard;

    @Inject
    MeterRegistry metrics;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> brokerSettings;

    private final String key = UUID.randomUUID().toString();

    @Test
    void anAssignedPartitionIsReadFromTheStoredOffsetOrElseFromTheBeginning() throws Exception {
        broker.send(Message.event(key).partition(1).in(topics));
        broker.send(Message.event(key).partition(1).in(topics));
        var consumer = "reader " + key;
        offsets.moveBehind(new Reading(consumer, EVENTS, 1, 0), null);

        var positions = new HashMap<Integer, Long>();
        try (var member = member(consumer)) {
            member.subscribe(List.of(topics.onBroker(EVENTS)), assigned(partitions -> {
                seek.onPartitionsAssigned(member, partitions);
                partitions.forEach(at -> positions.put(at.partition(), member.position(at)));
            }));
            await().until(() -> {
                member.poll(Duration.ofMillis(10));
                return positions.size() == TestApplication.PARTITIONS;
            });
        }
        assertThat(positions).containsOnly(entry(0, 0L), entry(1, 1L), entry(2, 0L));
    }

    /** As with a restored database: it knows less than the broker says was read. */
    @Test
    void aChannelReadsAgainFromAnEarlierOffsetWithoutASecondEffect() throws Exception {
        for (int partition = 0; partition < TestApplication.PARTITIONS; partition++) {
            broker.send(Message.event(key).partition(partition).in(topics));
        }
        await().until(() -> heard.of(Listeners.EVENTS, key).size() == TestApplication.PARTITIONS);
        double before = duplicates();

        offsets.forget(Listeners.EVENTS, EVENTS);
        takeAPartitionAndGiveItBack();

        await().atMost(Duration.ofSeconds(20)).until(() -> duplicates() > before);
        assertThat(heard.of(Listeners.EVENTS, key)).hasSize(TestApplication.PARTITIONS);
    }

    @Test
    void aForgottenTopicIsTakenAsNew() throws Exception {
        var consumer = "model " + key;
        var message = received(Message.state(key));
        var replaced = new AtomicInteger();
        states.apply(consumer, message, counting(replaced));
        states.apply(consumer, message, counting(replaced));
        assertThat(replaced).hasValue(1);
        assertThat(offsets.next(consumer, STATES)).isNotEmpty();

        QuarkusTransaction.requiringNew().run(() -> states.forget(consumer, STATES));

        assertThat(offsets.next(consumer, STATES)).isEmpty();
        states.apply(consumer, message, counting(replaced));
        assertThat(replaced).hasValue(2);
    }

    private ConsumerRecord<String, byte[]> received(Message message) throws Exception {
        broker.send(message.in(topics));
        return broker.records(STATES, key).getFirst();
    }

    private static StateEffect counting(AtomicInteger replaced) {
        return new StateEffect() {
            @Override
            public void replace(Event event) {
                replaced.incrementAndGet();
            }

            @Override
            public void remove(Event event) {
                throw new AssertionError("nothing was removed");
            }
        };
    }

    /** A second member of the channel's group gets some of its partitions; when it leaves, the channel gets them anew. */
    private void takeAPartitionAndGiveItBack() {
        try (var member = member(Listeners.EVENTS)) {
            member.subscribe(List.of(topics.onBroker(EVENTS)));
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                member.poll(Duration.ofMillis(50));
                return !member.assignment().isEmpty();
            });
        }
    }

    private KafkaConsumer<String, byte[]> member(String group) {
        var settings = new HashMap<>(brokerSettings);
        settings.put("group.id", group);
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static ConsumerRebalanceListener assigned(Consumer<Collection<TopicPartition>> reaction) {
        return new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                reaction.accept(partitions);
            }
        };
    }

    private double duplicates() {
        return metrics.counter("inbox.duplicates", "consumer", Listeners.EVENTS, "topic", EVENTS)
                .count();
    }
}
