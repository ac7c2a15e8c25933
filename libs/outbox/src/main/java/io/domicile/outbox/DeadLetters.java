package io.domicile.outbox;

import io.domicile.cell.Cell;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** The records that a consumer could not take. The channel puts them aside; here people look at them and try them again. */
@ApplicationScoped
public class DeadLetters {

    /** How long the broker may take to hand over what it has. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String HEADER = "dead-letter-";

    private final KafkaClients clients;
    private final Topics topics;
    private final Cell cell;

    DeadLetters(KafkaClients clients, Topics topics, Cell cell) {
        this.clients = clients;
        this.topics = topics;
        this.cell = cell;
    }

    /**
     * What was put aside, oldest first. A record can be there twice if the process ended right after putting it aside.
     *
     * @param topic where the records came from, without prefix
     * @param from the position to begin with
     */
    public List<DeadLetterEntry> list(String consumer, String topic, long from, int limit) {
        return read(consumer, topic, from, limit).stream().map(this::entry).toList();
    }

    /**
     * Hands one record to its consumer again, as it was and where the caller stands. It is not sent to its topic: others had
     * it, and on a compacted topic an old state would stand as the newest. The dead letter stays until its topic forgets it.
     *
     * @param handler what the channel calls; it drops what the consumer has had meanwhile
     * @throws DeadLetter if it fails again
     * @throws NoSuchElementException if there is no such dead letter
     */
    public void replay(
            String consumer,
            String topic,
            long position,
            java.util.function.Consumer<ConsumerRecord<String, byte[]>> handler) {
        var dead = read(consumer, topic, position, 1).stream()
                .filter(found -> found.offset() == position)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No dead letter " + position + " of " + topic));
        handler.accept(original(dead));
    }

    private List<ConsumerRecord<String, byte[]>> read(String consumer, String topic, long from, int limit) {
        cell.requireBrokerStamp();
        var partition = new TopicPartition(topics.deadLetters(consumer, topic), 0);
        try (var reader = clients.reader()) {
            if (reader.partitionsFor(partition.topic()).isEmpty()) {
                return List.of();
            }
            reader.assign(List.of(partition));
            return read(reader, partition, from, limit);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> read(
            Consumer<String, byte[]> reader, TopicPartition partition, long from, int limit) {
        long begin = reader.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
        long end = reader.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        reader.seek(partition, Math.max(begin, from));
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        while (found.size() < limit && reader.position(partition) < end) {
            var more = reader.poll(PATIENCE);
            if (more.isEmpty()) {
                throw new TimeoutException("The broker does not hand over " + partition);
            }
            more.forEach(found::add);
        }
        return found.subList(0, Math.min(limit, found.size()));
    }

    private DeadLetterEntry entry(ConsumerRecord<String, byte[]> dead) {
        return new DeadLetterEntry(
                dead.offset(),
                topics.inCode(header(dead, "topic")),
                Integer.parseInt(header(dead, "partition")),
                Long.parseLong(header(dead, "offset")),
                dead.key(),
                header(dead, "reason"),
                Instant.ofEpochMilli(dead.timestamp()));
    }

    private static ConsumerRecord<String, byte[]> original(ConsumerRecord<String, byte[]> dead) {
        var headers = new RecordHeaders();
        dead.headers().forEach(header -> {
            if (!header.key().startsWith(HEADER)) {
                headers.add(header);
            }
        });
        return new ConsumerRecord<>(
                header(dead, "topic"),
                Integer.parseInt(header(dead, "partition")),
                Reading.REPLAYED,
                dead.timestamp(),
                TimestampType.CREATE_TIME,
                dead.serializedKeySize(),
                dead.serializedValueSize(),
                dead.key(),
                dead.value(),
                headers,
                dead.leaderEpoch());
    }

    private static String header(ConsumerRecord<String, byte[]> dead, String name) {
        var header = dead.headers().lastHeader(HEADER + name);
        if (header == null) {
            throw new IllegalStateException("Dead letter " + dead.offset() + " lacks " + HEADER + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
