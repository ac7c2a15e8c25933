package io.domicile.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** What is really on the broker, and a way to put anything there. */
@Singleton
class Broker {

    private final KafkaClients clients;
    private final Topics topics;
    private final Producer<String, byte[]> producer;

    Broker(KafkaClients clients, Topics topics) {
        this.clients = clients;
        this.topics = topics;
        this.producer = clients.producer();
    }

    @PreDestroy
    void close() {
        producer.close();
    }

    /** All records of a key, in the order of their partition. */
    List<ConsumerRecord<String, byte[]>> records(String topic, String key) {
        return records(topics.onBroker(topic)).stream()
                .filter(message -> key.equals(message.key()))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> records(String topic) {
        try (var reader = clients.reader()) {
            var partitions = IntStream.range(0, reader.partitionsFor(topic).size())
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            var ends = reader.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(at -> reader.position(at) < ends.getOrDefault(at, 0L))) {
                reader.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }
    }

    /** Returns its offset. */
    long send(ProducerRecord<String, byte[]> message) throws Exception {
        return producer.send(message).get().offset();
    }

    static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    static String text(ConsumerRecord<String, byte[]> message) {
        return new String(message.value(), StandardCharsets.UTF_8);
    }
}
