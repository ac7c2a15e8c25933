package io.domicile.watch.alert;

import io.domicile.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * One reader's way through its tenant's alerts. Asked for the next thing to send it waits until there is one; it is asked
 * only when the one before was taken, so a slow reader holds nothing but a place in the table.
 */
final class AlertStream {

    private static final Logger LOG = Logger.getLogger(AlertStream.class);

    private final TenantId tenant;
    private final Instant expires;
    private final LongFunction<List<Told>> read;
    private final StreamConfig config;
    private final Clock clock;
    private final Semaphore bell = new Semaphore(0);
    private final Deque<Told> pending = new ArrayDeque<>();
    private long position;
    private long lastSent;
    private boolean hasBegun;
    private volatile boolean closed;

    /** What is sent next. */
    sealed interface Item permits Told, Beat, End {}

    /** An alert as JSON. */
    record Told(long position, String json) implements Item {}

    /** Nothing new; but the connection lives. */
    record Beat() implements Item {}

    /** No more; nothing is sent. */
    record End() implements Item {}

    /**
     * A stream that begins behind a position.
     *
     * @param expires when the token does
     * @param read the alerts behind a position, oldest first, a bounded number
     */
    AlertStream(
            TenantId tenant,
            long position,
            Instant expires,
            LongFunction<List<Told>> read,
            StreamConfig config,
            Clock clock) {
        this.tenant = tenant;
        this.position = position;
        this.expires = expires;
        this.read = read;
        this.config = config;
        this.clock = clock;
    }

    TenantId tenant() {
        return tenant;
    }

    /** There may be something new. */
    void wake() {
        bell.release();
    }

    /** Ends it, and whoever waits in it. */
    void close() {
        closed = true;
        bell.release();
    }

    /** Blocks until there is something to send. */
    Item next() {
        try {
            return awaitNext();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new End();
        } catch (RuntimeException e) {
            // The reader comes back with the last id that it has, and misses nothing.
            LOG.warnf("alert-stream.cut tenant=%s position=%d: %s", tenant, position, e.toString());
            return new End();
        }
    }

    private Item awaitNext() throws InterruptedException {
        while (!isOver()) {
            if (!hasBegun) {
                // At once, so that the reader knows that it is heard.
                hasBegun = true;
                return sent(new Beat());
            }
            // Before reading: what rings afterwards is looked for again.
            bell.drainPermits();
            if (pending.isEmpty()) {
                pending.addAll(read.apply(position));
            }
            if (!pending.isEmpty()) {
                var told = pending.removeFirst();
                position = told.position();
                return sent(told);
            }
            if (untilBeat().isNegative()) {
                return sent(new Beat());
            }
            bell.tryAcquire(patience().toMillis() + 1, TimeUnit.MILLISECONDS);
        }
        return new End();
    }

    private boolean isOver() {
        return closed || !clock.instant().isBefore(expires);
    }

    private Item sent(Item item) {
        lastSent = System.nanoTime();
        return item;
    }

    private Duration untilBeat() {
        return config.heartbeat().minusNanos(System.nanoTime() - lastSent);
    }

    private Duration patience() {
        return Stream.of(config.poll(), untilBeat(), Duration.between(clock.instant(), expires))
                .min(Duration::compareTo)
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }
}
