package io.domicile.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
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
    private final Map<String, Read> read = new HashMap<>();

    Broker(KafkaClients clients, Topics topics) {
        this.clients = clients;
        this.topics = topics;
        this.producer = clients.producer();
    }

    @PreDestroy
    void close() {
        producer.close();
        read.values().forEach(Read::close);
    }

    /** All records of a key, in the order of their partition. */
    synchronized List<ConsumerRecord<String, byte[]>> records(String topic, String key) {
        return read
                .computeIfAbsent(topics.onBroker(topic), name -> new Read(clients.reader(), name))
                .toTheEnd()
                .stream()
                .filter(message -> key.equals(message.key()))
                .toList();
    }

    /** What was read of a topic so far, and where to read on. */
    private static final class Read implements AutoCloseable {

        private final Consumer<String, byte[]> reader;
        private final List<TopicPartition> partitions;
        private final List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();

        Read(Consumer<String, byte[]> reader, String topic) {
            this.reader = reader;
            this.partitions = reader.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
        }

        List<ConsumerRecord<String, byte[]>> toTheEnd() {
            var ends = reader.endOffsets(partitions);
            while (partitions.stream().anyMatch(at -> reader.position(at) < ends.getOrDefault(at, 0L))) {
                reader.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }

        @Override
        public void close() {
            reader.close();
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
