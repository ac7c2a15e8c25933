package io.domicile.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What lies on the cell's topics. */
final class Records {

    private final String brokers;

    Records(RunningCell cell) {
        this.brokers = cell.brokers();
    }

    /** All records of a topic, from its beginning. */
    List<ConsumerRecord<String, byte[]>> of(String topic) {
        try (var consumer = consumer()) {
            var partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < end.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(found::add);
            }
            return found;
        }
    }

    /** How many records each topic of events and states has had. */
    Map<String, Long> counts() {
        try (var consumer = consumer()) {
            var counts = new TreeMap<String, Long>();
            for (var topic : topics(consumer)) {
                counts.put(
                        topic,
                        consumer.endOffsets(partitions(consumer, topic)).values().stream()
                                .mapToLong(Long::longValue)
                                .sum());
            }
            return counts;
        }
    }

    /** The longest chain of events that any record ends. */
    int longestChain() {
        List<String> topics;
        try (var consumer = consumer()) {
            topics = topics(consumer);
        }
        return topics.stream()
                .flatMap(topic -> of(topic).stream())
                .map(record -> header(record, "ce_hop"))
                .filter(hop -> !hop.isEmpty())
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    /** Sends a record again, byte for byte, headers and all. */
    void again(ConsumerRecord<String, byte[]> record, int times) throws ExecutionException, InterruptedException {
        var settings = Map.<String, Object>of("bootstrap.servers", brokers, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < times; i++) {
                producer.send(new ProducerRecord<>(
                                record.topic(), record.partition(), record.key(), record.value(), record.headers()))
                        .get();
            }
        }
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static List<String> topics(KafkaConsumer<String, byte[]> consumer) {
        return consumer.listTopics().keySet().stream()
                .filter(topic -> topic.startsWith("open.") || topic.startsWith("resident."))
                .sorted()
                .toList();
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .collect(Collectors.toList());
    }
}
