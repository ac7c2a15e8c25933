package io.domicile.testparts;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends events as another service would: CloudEvents in binary mode, written without any code of ours. */
public final class TestEvents {

    private final String bootstrapServers;

    public TestEvents(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Sends the state of one key on an open topic of cell {@code kr}, and returns when the broker has it.
     *
     * @param topic the full name, prefix included
     * @param n the sequence within epoch 1
     * @param json null removes the key
     */
    public void state(String topic, String key, String type, long n, @Nullable String json) {
        send(topic, key, type, n, null, null, json);
    }

    /**
     * As {@link #state}, from a producer that numbers what it publishes.
     *
     * @param position the number within epoch 1
     */
    public void positionedState(String topic, String key, String type, long n, long position, @Nullable String json) {
        send(topic, key, type, n, position, null, json);
    }

    /** As {@link #state}, on a resident topic. */
    public void residentState(String topic, String key, String type, long n, String tenant, @Nullable String json) {
        send(topic, key, type, n, null, tenant, json);
    }

    private void send(
            String topic,
            String key,
            String type,
            long n,
            @Nullable Long position,
            @Nullable String tenant,
            @Nullable String json) {
        var event = new ProducerRecord<String, String>(topic, key, json);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/test",
                        "ce_type",
                        type,
                        "ce_subject",
                        // The aggregate's own id, whatever it belongs to.
                        key.substring(key.lastIndexOf('/') + 1),
                        "ce_time",
                        "2026-11-23T00:00:00Z",
                        "ce_jurisdiction",
                        "kr",
                        "ce_sequence",
                        sequence(n),
                        "ce_correlationid",
                        UUID.randomUUID().toString(),
                        "ce_hop",
                        "0")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        if (position != null) {
            event.headers().add("ce_position", sequence(position).getBytes(StandardCharsets.UTF_8));
        }
        if (tenant != null) {
            event.headers().add("ce_tenantid", tenant.getBytes(StandardCharsets.UTF_8));
        }
        event.headers().add("content-type", "application/json".getBytes(StandardCharsets.UTF_8));
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(event).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker did not take the event", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending", e);
        }
    }

    private static String sequence(long n) {
        return "%010d-%019d".formatted(1, n);
    }
}
