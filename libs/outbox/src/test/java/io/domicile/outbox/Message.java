package io.domicile.outbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A record made by hand, so that anything can be wrong with it. Good as it is made. */
final class Message {

    private final String topic;
    private final String key;
    private final Map<String, byte @Nullable []> headers = new LinkedHashMap<>();
    private byte @Nullable [] value = bytes("{\"name\":\"lamp\"}");
    private @Nullable Integer partition;

    private Message(String topic, String key) {
        this.topic = topic;
        this.key = key;
        header("ce_specversion", "1.0");
        header("ce_id", UUID.randomUUID().toString());
        header("ce_source", "/outbox-test");
        header("ce_type", Things.TYPE);
        header("ce_subject", key);
        header("ce_time", "2026-11-23T12:00:00Z");
        header("content-type", "application/json");
        header("ce_jurisdiction", "kr");
        header("ce_correlationid", "correlation of " + key);
        header("ce_hop", "0");
        sequence(1);
    }

    static Message state(String key) {
        return new Message(TestApplication.STATES, key);
    }

    static Message event(String key) {
        return new Message(TestApplication.EVENTS, key).header("ce_tenantid", Tenants.A);
    }

    Message sequence(long n) {
        return header("ce_sequence", new Sequence(1, n).toString());
    }

    Message header(String name, String content) {
        headers.put(name, bytes(content));
        return this;
    }

    Message emptyHeader(String name) {
        headers.put(name, null);
        return this;
    }

    Message without(String name) {
        headers.remove(name);
        return this;
    }

    Message value(byte @Nullable [] bytes) {
        this.value = bytes;
        return this;
    }

    Message value(String text) {
        return value(bytes(text));
    }

    Message partition(int number) {
        this.partition = number;
        return this;
    }

    ProducerRecord<String, byte[]> in(Topics topics) {
        @SuppressWarnings("NullAway") // Kafka's own types do not say that a value may be null; a tombstone's is.
        var made = new ProducerRecord<String, byte[]>(topics.onBroker(topic), partition, key, value);
        headers.forEach((name, content) -> made.headers().add(name, content));
        return made;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
