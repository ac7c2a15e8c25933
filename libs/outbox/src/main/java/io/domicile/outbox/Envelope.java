package io.domicile.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event says about itself besides what happened. */
record Envelope(
        UUID id,
        Instant occurredAt,
        long epoch,
        Cause cause,
        @Nullable String traceparent) {}
