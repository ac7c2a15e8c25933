package io.domicile.cell;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The record in a one-partition compacted topic that says which cell a broker belongs to. */
final class BrokerStamp {

    private static final String KEY = "cell";
    private static final Pattern VALUE =
            Pattern.compile("\\{\"jurisdiction\":\"([a-z]{2})\",\"epoch\":([1-9][0-9]{0,17})}");

    private final String bootstrapServers;
    private final String topic;
    private final Duration timeout;

    BrokerStamp(String bootstrapServers, String topic, Duration timeout) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
        this.timeout = timeout;
    }

    /**
     * The stamp, if there is one.
     *
     * @throws KafkaException if the broker does not answer in time; says nothing about the stamp
     */
    Optional<CellIdentity> read() {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                bootstrapServers,
                "default.api.timeout.ms",
                Math.toIntExact(timeout.toMillis()),
                "allow.auto.create.topics",
                false,
                "isolation.level",
                "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            if (consumer.partitionsFor(topic).isEmpty()) {
                return Optional.empty();
            }
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            var stamp = Optional.<CellIdentity>empty();
            while (consumer.position(partition) < end) {
                for (var entry : consumer.poll(timeout)) {
                    stamp = Optional.of(parse(entry.value()));
                }
            }
            return stamp;
        }
    }

    void require(String jurisdiction) {
        var stamp = read().orElseThrow(() -> CellMismatch.unstamped("broker"));
        if (!stamp.jurisdiction().equals(jurisdiction)) {
            throw CellMismatch.foreign("broker", stamp.jurisdiction(), jurisdiction);
        }
    }

    /** Stamps an unstamped broker, raises its epoch, refuses one of another jurisdiction. */
    void write(CellIdentity cell) {
        createTopic();
        var present = read();
        if (present.isPresent() && !present.get().jurisdiction().equals(cell.jurisdiction())) {
            throw CellMismatch.foreign("broker", present.get().jurisdiction(), cell.jurisdiction());
        }
        if (present.isEmpty() || present.get().epoch() < cell.epoch()) {
            send("{\"jurisdiction\":\"%s\",\"epoch\":%d}".formatted(cell.jurisdiction(), cell.epoch()));
        }
    }

    private void createTopic() {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers);
        try (var admin = Admin.create(settings)) {
            var compacted = new NewTopic(topic, Optional.of(1), Optional.empty())
                    .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
            await(admin.createTopics(List.of(compacted))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture());
        } catch (KafkaException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private void send(String value) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                bootstrapServers,
                "acks",
                "all",
                "max.block.ms",
                timeout.toMillis(),
                "request.timeout.ms",
                10_000,
                "delivery.timeout.ms",
                20_000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            await(producer.send(new ProducerRecord<>(topic, KEY, value)));
        }
    }

    private static CellIdentity parse(String value) {
        var match = VALUE.matcher(value);
        if (!match.matches()) {
            throw new CellMismatch("The broker's cell stamp does not read: " + value);
        }
        return new CellIdentity(match.group(1), Long.parseLong(match.group(2)));
    }

    private static void await(Future<?> outcome) {
        try {
            outcome.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("The broker did not take the cell stamp", e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while stamping the broker", e);
        }
    }
}
