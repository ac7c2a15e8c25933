package io.domicile.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What the relay does besides: counts what waits, deletes what nobody needs any more. */
@Singleton
class Upkeep {

    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(10);
    private static final int CHUNK = 5_000;

    /** Stops counting at the bound: beyond it the number makes no difference, but would cost. */
    private static final String COUNT = """
            select count(*), min(occurred_at)
            from (select occurred_at from outbox where sent_at is null order by position limit ?) waiting
            """;

    private static final String SWEEP_OUTBOX =
            "delete from outbox where ctid = any (array(select ctid from outbox where sent_at < ? limit ?))";
    private static final String SWEEP_INBOX =
            "delete from inbox where ctid = any (array(select ctid from inbox where handled_at < ? limit ?))";

    private final AgroalDataSource dataSource;
    private final OutboxConfig config;
    private final Backlog backlog;
    private final Clock clock;
    private long nextCount = System.nanoTime();
    private long nextSweep = System.nanoTime();

    Upkeep(@DataSource("relay") AgroalDataSource dataSource, OutboxConfig config, Backlog backlog, Clock clock) {
        this.dataSource = dataSource;
        this.config = config;
        this.backlog = backlog;
        this.clock = clock;
    }

    void doWhatIsDue() {
        long now = System.nanoTime();
        if (now - nextCount >= 0) {
            count();
            nextCount = now + BETWEEN_COUNTS.toNanos();
        }
        if (now - nextSweep >= 0) {
            sweep();
            nextSweep = now + BETWEEN_SWEEPS.toNanos();
        }
    }

    /** Between two counts. */
    void sent(int rows) {
        backlog.sent(rows);
    }

    void count() {
        Jdbc.unchecked(() -> {
            try (var connection = dataSource.getConnection();
                    var statement = connection.prepareStatement(COUNT)) {
                statement.setLong(1, config.maxUnsent());
                try (var result = statement.executeQuery()) {
                    result.next();
                    var oldest = Optional.ofNullable(result.getObject(2, OffsetDateTime.class));
                    backlog.counted(result.getLong(1), oldest.map(OffsetDateTime::toInstant));
                    return result;
                }
            }
        });
    }

    void sweep() {
        Jdbc.unchecked(() -> sweep(SWEEP_OUTBOX, config.keepSent()) + sweep(SWEEP_INBOX, config.keepHandled()));
    }

    /** In short transactions, so that no sweep holds up the writers of a whole day. */
    private int sweep(String delete, Duration kept) throws SQLException {
        int swept = 0;
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(delete)) {
            statement.setTimestamp(1, Timestamp.from(clock.instant().minus(kept)));
            statement.setInt(2, CHUNK);
            int chunk;
            do {
                chunk = statement.executeUpdate();
                swept += chunk;
            } while (chunk == CHUNK);
        }
        return swept;
    }
}
