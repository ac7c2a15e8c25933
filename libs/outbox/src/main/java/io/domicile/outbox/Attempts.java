package io.domicile.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Tries a record's transaction again, in place: a record that stepped aside would be overtaken by the next of its key. A
 * database that is away is waited for as long as it takes, or an outage would turn every record into a dead letter.
 */
@Singleton
class Attempts {

    private static final Logger LOG = Logger.getLogger(Attempts.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final int atMost;
    private final Duration maxPause;

    Attempts(OutboxConfig config) {
        this.atMost = config.attempts();
        this.maxPause = config.maxPause();
    }

    <T> T make(String what, Supplier<T> attempt) {
        int victims = 0;
        var pause = FIRST_PAUSE;
        while (true) {
            try {
                return attempt.get();
            } catch (RuntimeException e) {
                var trouble = DatabaseTrouble.in(e);
                if (trouble == DatabaseTrouble.CHOSE_A_VICTIM) {
                    victims++;
                }
                if (trouble == DatabaseTrouble.NONE || victims == atMost) {
                    throw e;
                }
                LOG.warnf("inbox.try-again %s next-try-in=%s: %s", what, pause, e.toString());
                waitFor(pause, e);
                pause = pause.multipliedBy(2).compareTo(maxPause) < 0 ? pause.multipliedBy(2) : maxPause;
            }
        }
    }

    private static void waitFor(Duration pause, RuntimeException failure) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
