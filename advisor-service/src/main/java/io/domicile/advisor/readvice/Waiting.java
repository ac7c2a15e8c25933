package io.domicile.advisor.readvice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * How much waits to be fanned out or planned again, in all processes together, and for how long the oldest of it has. What
 * was not counted is NaN, not zero.
 */
@Singleton
class Waiting {

    private static final Logger LOG = Logger.getLogger(Waiting.class);

    private static final String COUNT = """
            select count(*), min(noted_at) from
                (select noted_at from plan_work union all select noted_at from place_change) as waiting
            """;

    private final FanoutConnection fanout;
    private final Duration late;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final List<Meter> gauges;
    private volatile @Nullable Counted counted;

    Waiting(FanoutConnection fanout, ReadviceConfig config, Clock clock, MeterRegistry metrics) {
        this.fanout = fanout;
        this.late = config.late();
        this.clock = clock;
        this.metrics = metrics;
        this.gauges = List.of(
                Gauge.builder("readvice.waiting", this, Waiting::rows)
                        .description("Changes that wait to be fanned out or to be planned for")
                        .register(metrics),
                TimeGauge.builder("readvice.oldest.age", this, TimeUnit.MILLISECONDS, Waiting::oldestAgeMillis)
                        .description("Since when the oldest of them was noted")
                        .register(metrics));
    }

    private record Counted(long rows, @Nullable Instant oldest) {}

    /** The registry outlives the application where several run in one process, and would keep showing this one's. */
    @PreDestroy
    void end() {
        gauges.forEach(metrics::remove);
    }

    void count() {
        Counted now;
        try {
            now = fanout.inTransaction(Waiting::count);
        } catch (RuntimeException e) {
            counted = null;
            throw e;
        }
        counted = now;
        double age = oldestAgeMillis();
        if (age > late.toMillis()) {
            LOG.warnf("readvice.late rows=%d oldest-age=%s", now.rows(), Duration.ofMillis((long) age));
        }
    }

    private static Counted count(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(COUNT);
                var row = statement.executeQuery()) {
            row.next();
            var oldest = row.getObject(2, OffsetDateTime.class);
            return new Counted(row.getLong(1), oldest == null ? null : oldest.toInstant());
        }
    }

    double rows() {
        var now = counted;
        return now == null ? Double.NaN : now.rows();
    }

    double oldestAgeMillis() {
        var now = counted;
        if (now == null) {
            return Double.NaN;
        }
        var oldest = now.oldest();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis());
    }
}
