package io.domicile.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that was put aside, without its content.
 *
 * @param position its place among the dead letters; names it for a replay
 * @param topic where it came from, without prefix
 * @param reason why it was put aside
 * @param at when
 */
public record DeadLetterEntry(
        long position,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        String reason,
        Instant at) {}
