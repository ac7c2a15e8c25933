package io.domicile.outbox;

import org.jspecify.annotations.Nullable;

/**
 * What an event that is published now will say about where it comes from.
 *
 * @param correlation shared by everything that follows from one request
 * @param causation the event that leads to it; null at the start of the chain
 * @param hop how many events lead to it
 */
public record Cause(String correlation, @Nullable String causation, int hop) {

    /** For what follows from {@code event}. */
    public static Cause of(Event event) {
        return new Cause(event.correlation(), event.id(), event.hop() + 1);
    }
}
