package io.domicile.outbox;

import java.time.Duration;

/** Too much waits for the broker already. Nothing is lost: the write is refused before it happened. */
public final class OutboxFull extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    OutboxFull(long unsent, Duration retryAfter) {
        super(unsent + " events wait for the broker; no more are taken for now");
        this.retryAfter = retryAfter;
    }

    /** When to try again; belongs into the header {@code Retry-After} of a 503. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
