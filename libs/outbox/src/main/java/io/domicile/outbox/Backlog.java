package io.domicile.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much waits for the broker. The relay counts it, since the writing role can't read the outbox; between two counts this
 * process adds what it commits. Other replicas' rows show at the next count: it is a brake, not a promise.
 */
@Singleton
class Backlog {

    private final long bound;
    private final Duration retryAfter;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final List<Meter> gauges;
    private final AtomicLong unsent = new AtomicLong();
    private volatile Optional<Instant> oldest = Optional.empty();

    Backlog(OutboxConfig config, Clock clock, MeterRegistry metrics) {
        this.bound = config.maxUnsent();
        this.retryAfter = config.retryAfter();
        this.clock = clock;
        this.metrics = metrics;
        this.gauges = List.of(
                Gauge.builder("outbox.unsent", unsent, AtomicLong::get)
                        .description("Rows that the broker has not taken yet")
                        .register(metrics),
                TimeGauge.builder("outbox.oldest.age", this, TimeUnit.MILLISECONDS, Backlog::oldestAgeMillis)
                        .description("Age of the oldest row that the broker has not taken yet")
                        .register(metrics));
    }

    /** The registry outlives the application where several run in one process, and would keep showing this one's. */
    @PreDestroy
    void end() {
        gauges.forEach(metrics::remove);
    }

    void requireRoom() {
        if (unsent.get() >= bound) {
            throw full();
        }
    }

    /** For what can wait: leaves half of the room to those who can't. */
    boolean isHalfFull() {
        return unsent.get() >= bound / 2;
    }

    OutboxFull full() {
        return new OutboxFull(unsent.get(), retryAfter);
    }

    void added(int rows) {
        unsent.addAndGet(rows);
    }

    void sent(int rows) {
        unsent.addAndGet(-rows);
    }

    void counted(long rows, Optional<Instant> oldestRow) {
        unsent.set(rows);
        oldest = oldestRow;
    }

    private double oldestAgeMillis() {
        return oldest.map(at -> Duration.between(at, clock.instant()).toMillis())
                .map(Math::abs)
                .orElse(0L);
    }
}
