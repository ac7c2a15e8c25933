package io.domicile.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of the outbox, as the relay claims it. */
record OutboxRow(
        long position,
        @Nullable String tenant,
        String topic,
        String key,
        UUID eventId,
        String type,
        String subject,
        Instant occurredAt,
        Sequence sequence,
        Cause cause,
        @Nullable String traceparent,
        @Nullable String data) {

    /** Rows with the same lane leave in the order of their positions. */
    Lane lane() {
        return new Lane(topic, key);
    }

    record Lane(String topic, String key) {}
}
