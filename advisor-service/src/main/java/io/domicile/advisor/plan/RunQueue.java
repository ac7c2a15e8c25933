package io.domicile.advisor.plan;

import io.agroal.api.AgroalDataSource;
import io.domicile.tenancy.TenantId;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hands out runs over all tenants, as role {@code fanout}: next comes the tenant whose last run began longest ago, so however
 * many one tenant asks for, another waits for one of them at most. Each statement is a transaction of its own.
 */
@Singleton
class RunQueue {

    /** A run that was begun so often and never ended takes its process down, or is too large for it. */
    static final int ATTEMPTS = 3;

    private static final String TAKE = """
            with next as (
                select r.tenant, r.id from plan_run r
                where r.attempts < ? and (r.state = 'QUEUED' or r.state = 'RUNNING' and r.lease_until < ?)
                order by (select max(o.begun_at) from plan_run o where o.tenant = r.tenant) nulls first, r.asked_at, r.id
                limit 1 for update of r skip locked)
            update plan_run r set state = 'RUNNING', worker = ?, attempts = attempts + 1, begun_at = ?, lease_until = ?
            from next where r.tenant = next.tenant and r.id = next.id
            returning r.tenant, r.id
            """;

    private static final String BEAT = """
            update plan_run set lease_until = ?, progress = coalesce(?, progress)
            where tenant = ? and id = ? and worker = ? and state = 'RUNNING'
            returning stop
            """;

    private static final String AGAIN = """
            update plan_run set state = 'QUEUED', worker = null
            where tenant = ? and id = ? and worker = ? and state = 'RUNNING' and attempts < ?
            """;

    private static final String GIVE_UP = """
            update plan_run set state = 'FAILED', worker = null, ended_at = ?,
                reason = 'The process that worked on it ended each time before there was a plan'
            where state in ('RUNNING', 'QUEUED') and coalesce(lease_until, ?) < ? and attempts >= ?
            """;

    private static final String FORGET = "delete from plan_run where ended_at < ?";

    private static final String COUNT = "select count(*) from plan_run where state in ('QUEUED', 'RUNNING')";

    private final AgroalDataSource fanout;
    private final RunConfig config;
    private final Clock clock;

    RunQueue(@DataSource("fanout") AgroalDataSource fanout, RunConfig config, Clock clock) {
        this.fanout = fanout;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A run that was handed out.
     *
     * @param worker the name under which; nobody else may end it
     */
    record Taken(TenantId tenant, UUID id, String worker) {}

    /** What a sign of life brought back. */
    enum Beat {
        GO_ON,
        STOP,
        /** Another worker has it, or it is gone. */
        LOST
    }

    /** The next run; until the lease is over nobody else gets it. */
    Optional<Taken> take(String worker) {
        var now = clock.instant();
        return query(
                TAKE,
                statement -> {
                    statement.setInt(1, ATTEMPTS);
                    set(statement, 2, now);
                    statement.setString(3, worker);
                    set(statement, 4, now);
                    set(statement, 5, now.plus(config.lease()));
                },
                rows -> new Taken(new TenantId(rows.getString(1)), rows.getObject(2, UUID.class), worker));
    }

    /** Its worker lives, and is so far. */
    Beat beat(Taken run, @Nullable String progress) {
        return query(
                        BEAT,
                        statement -> {
                            set(statement, 1, clock.instant().plus(config.lease()));
                            statement.setString(2, progress);
                            statement.setString(3, run.tenant().value());
                            statement.setObject(4, run.id());
                            statement.setString(5, run.worker());
                        },
                        rows -> rows.getBoolean(1) ? Beat.STOP : Beat.GO_ON)
                .orElse(Beat.LOST);
    }

    /** Something went wrong that may go well another time. False if it was tried often enough. */
    boolean again(Taken run) {
        return update(AGAIN, statement -> {
                    statement.setString(1, run.tenant().value());
                    statement.setObject(2, run.id());
                    statement.setString(3, run.worker());
                    statement.setInt(4, ATTEMPTS);
                })
                > 0;
    }

    /** Ends what no worker will take any more, and forgets what ended long ago. */
    void tidy() {
        var now = clock.instant();
        update(GIVE_UP, statement -> {
            set(statement, 1, now);
            set(statement, 2, now.minus(Duration.ofSeconds(1)));
            set(statement, 3, now);
            statement.setInt(4, ATTEMPTS);
        });
        update(FORGET, statement -> set(statement, 1, now.minus(config.keep())));
    }

    /** How many wait or are worked on, of all tenants. */
    int size() {
        return query(COUNT, statement -> {}, rows -> rows.getInt(1)).orElse(0);
    }

    @FunctionalInterface
    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private <T> Optional<T> query(String sql, Parameters parameters, Row<T> row) {
        try (var connection = fanout.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The queue of plans can't be reached", e);
        }
    }

    private int update(String sql, Parameters parameters) {
        try (var connection = fanout.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The queue of plans can't be reached", e);
        }
    }

    private static void set(PreparedStatement statement, int index, Instant at) throws SQLException {
        statement.setObject(index, at.atOffset(ZoneOffset.UTC));
    }
}
