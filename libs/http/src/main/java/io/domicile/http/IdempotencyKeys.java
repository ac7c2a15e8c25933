package io.domicile.http;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The table of used keys. Its connection is that of the running transaction, so row security knows the tenant. */
@Singleton
class IdempotencyKeys {
    record Entry(String requestHash, Answers.Stored answer) {}

    static final Duration RETENTION = Duration.ofHours(24);

    private static final String CLAIM = """
            insert into idempotency_key as held (tenant, key, request_hash, created_at) values (?, ?, ?, ?)
            on conflict (tenant, key) do update
            set request_hash = excluded.request_hash, created_at = excluded.created_at,
                status = null, headers = null, body = null
            where held.created_at <= ?""";
    private static final String FIND =
            "select request_hash, status, headers, body from idempotency_key where tenant = ? and key = ?";
    private static final String COMPLETE =
            "update idempotency_key set status = ?, headers = ?, body = ? where tenant = ? and key = ?";
    private static final String SWEEP = """
            delete from idempotency_key where tenant = ? and key in (
                select key from idempotency_key where tenant = ? and created_at <= ?
                order by created_at limit 100 for update skip locked)""";

    private final AgroalDataSource database;
    private final Clock clock;

    IdempotencyKeys(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * True when the key is now this transaction's. It waits while another transaction has the key; false means that one
     * has committed its answer, and the row stays locked so that {@link #find} sees it.
     */
    boolean claim(String tenant, String key, String requestHash) {
        return run(CLAIM, statement -> {
            statement.setString(1, tenant);
            statement.setString(2, key);
            statement.setString(3, requestHash);
            statement.setObject(4, now());
            statement.setObject(5, now().minus(RETENTION));
            return statement.executeUpdate() == 1;
        });
    }

    Entry find(String tenant, String key) {
        return run(FIND, statement -> {
            statement.setString(1, tenant);
            statement.setString(2, key);
            try (var row = statement.executeQuery()) {
                if (!row.next() || row.getString("headers") == null) {
                    throw new IllegalStateException("A key that was not free has an answer");
                }
                return new Entry(
                        row.getString("request_hash"),
                        new Answers.Stored(row.getInt("status"), row.getString("headers"), row.getString("body")));
            }
        });
    }

    void complete(String tenant, String key, Answers.Stored answer) {
        run(COMPLETE, statement -> {
            statement.setInt(1, answer.status());
            statement.setString(2, answer.headers());
            statement.setString(3, answer.body());
            statement.setString(4, tenant);
            statement.setString(5, key);
            return statement.executeUpdate();
        });
    }

    /** Removes void keys of the tenant, a bounded number at a time; row security keeps the other tenants' out of reach. */
    void sweep(String tenant) {
        run(SWEEP, statement -> {
            statement.setString(1, tenant);
            statement.setString(2, tenant);
            statement.setObject(3, now().minus(RETENTION));
            return statement.executeUpdate();
        });
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private <T> T run(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The table of idempotency keys did not answer", e);
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
