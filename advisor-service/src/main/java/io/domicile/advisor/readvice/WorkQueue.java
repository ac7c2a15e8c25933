package io.domicile.advisor.readvice;

import io.domicile.outbox.Cause;
import io.domicile.tenancy.TenantId;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Hands out work. Taking it only moves on when it is due, so that nobody else takes it meanwhile and somebody does if the
 * taker dies; the rows go in the transaction that stores what came of it.
 */
@Singleton
class WorkQueue {

    /** All that is due for the portfolio that waits longest, less what another is taking at this moment. */
    private static final String TAKE = """
            with next as (
                select tenant, portfolio from plan_work where due_at <= ? order by due_at, id limit 1),
            mine as (
                select w.tenant, w.id from plan_work w join next using (tenant, portfolio)
                where w.due_at <= ? for update of w skip locked)
            update plan_work w set due_at = ?, attempts = attempts + 1 from mine
            where w.tenant = mine.tenant and w.id = mine.id
            returning w.id, w.tenant, w.portfolio, w.content, w.correlation, w.causation, w.hop, w.attempts
            """;

    private static final String LATER = "update plan_work set due_at = ? where tenant = ? and id = any (?)";

    private static final String DONE = "delete from plan_work where id = any (:rows)";

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final FanoutConnection fanout;
    private final EntityManager entities;
    private final ChangeJson json;
    private final RuleSets sets;
    private final Duration lease;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // Both connections, and what decides whether and until when.
    WorkQueue(
            FanoutConnection fanout,
            EntityManager entities,
            ChangeJson json,
            RuleSets sets,
            ReadviceConfig config,
            Clock clock) {
        this.fanout = fanout;
        this.entities = entities;
        this.json = json;
        this.sets = sets;
        this.lease = config.lease();
        this.clock = clock;
    }

    private record Row(long id, String tenant, UUID portfolio, String content, Optional<Cause> cause, int attempts) {}

    /** Takes work, if there is any that is due; none while a process that started later has other packs, and leaves it to that. */
    Optional<Work> take() {
        if (!sets.mineDecide()) {
            return Optional.empty();
        }
        var now = clock.instant();
        return fanout.inTransaction(connection -> rows(connection, now)).map(this::work);
    }

    /** Puts work off after a failure, longer each time. */
    void later(Work work) {
        var pause = Duration.ofSeconds(1L << Math.min(work.attempts(), 10));
        var due = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        fanout.inTransaction(connection -> {
            try (var statement = connection.prepareStatement(LATER)) {
                statement.setObject(1, due.atOffset(ZoneOffset.UTC));
                statement.setString(2, work.tenant().value());
                statement.setArray(
                        3, connection.createArrayOf("bigint", work.rows().toArray()));
                return statement.executeUpdate();
            }
        });
    }

    /** In the tenant's transaction. What was noted since it was taken stays. */
    void done(Work work) {
        entities.createNativeQuery(DONE)
                .setParameter("rows", work.rows().toArray(Long[]::new))
                .executeUpdate();
    }

    private Optional<List<Row>> rows(Connection connection, Instant now) throws SQLException {
        var rows = new ArrayList<Row>();
        try (var statement = connection.prepareStatement(TAKE)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            statement.setObject(3, now.plus(lease).atOffset(ZoneOffset.UTC));
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
        }
        rows.sort(Comparator.comparingLong(Row::id));
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
    }

    private static Row row(ResultSet result) throws SQLException {
        var correlation = result.getString(5);
        return new Row(
                result.getLong(1),
                result.getString(2),
                result.getObject(3, UUID.class),
                result.getString(4),
                correlation == null
                        ? Optional.empty()
                        : Optional.of(new Cause(correlation, result.getString(6), result.getInt(7))),
                result.getInt(8));
    }

    private Work work(List<Row> rows) {
        return new Work(
                new TenantId(rows.getFirst().tenant()),
                rows.getFirst().portfolio(),
                rows.stream().map(Row::id).toList(),
                rows.stream().map(row -> json.read(row.content())).toList(),
                rows.stream().flatMap(row -> row.cause().stream()).max(Comparator.comparingInt(Cause::hop)),
                rows.stream().mapToInt(Row::attempts).max().orElse(1));
    }
}
