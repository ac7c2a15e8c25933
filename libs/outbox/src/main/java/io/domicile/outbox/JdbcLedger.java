package io.domicile.outbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The outbox in PostgreSQL. The lock belongs to the transaction that claims and marks, so it is gone when that transaction
 * is, however the relay ends; it is named after the table's own number, as several services share one database.
 */
@Singleton
class JdbcLedger implements Ledger {

    private static final String LOCK = "select pg_try_advisory_xact_lock('outbox'::regclass::oid::bigint)";

    private static final String UNSENT = """
            select position, tenant, topic, key, event_id, type, subject, occurred_at, epoch, coalesce(n, position),
                correlation, causation, hop, traceparent, data
            from outbox where sent_at is null and topic <> all (?) order by position limit ?
            """;

    private static final String POSITIONS = "select nextval('outbox_publication') from generate_series(1, ?)";

    private static final String MARK = "update outbox set sent_at = ? where position = any (?)";

    private final DataSource dataSource;
    private final Clock clock;

    JdbcLedger(@io.quarkus.agroal.DataSource("relay") DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    public <T> Optional<T> exclusively(Function<Claims, T> work) {
        return Jdbc.inTransaction(dataSource, connection -> {
            if (!locked(connection)) {
                return Optional.empty();
            }
            return Optional.of(work.apply(new JdbcClaims(connection)));
        });
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(LOCK);
                var answer = statement.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private final class JdbcClaims implements Claims {

        private final Connection connection;

        JdbcClaims(Connection connection) {
            this.connection = connection;
        }

        @Override
        public List<OutboxRow> unsent(Set<String> exceptTopics, int limit) {
            return Jdbc.unchecked(() -> {
                try (var statement = connection.prepareStatement(UNSENT)) {
                    statement.setArray(1, connection.createArrayOf("text", exceptTopics.toArray()));
                    statement.setInt(2, limit);
                    return read(statement);
                }
            });
        }

        @Override
        public List<Long> nextPositions(int count) {
            return Jdbc.unchecked(() -> {
                try (var statement = connection.prepareStatement(POSITIONS)) {
                    statement.setInt(1, count);
                    var positions = new ArrayList<Long>(count);
                    try (var result = statement.executeQuery()) {
                        while (result.next()) {
                            positions.add(result.getLong(1));
                        }
                    }
                    return positions;
                }
            });
        }

        @Override
        public void markSent(Collection<OutboxRow> rows) {
            if (rows.isEmpty()) {
                return;
            }
            Jdbc.unchecked(() -> {
                try (var statement = connection.prepareStatement(MARK)) {
                    statement.setTimestamp(1, Timestamp.from(clock.instant()));
                    var positions = rows.stream().map(OutboxRow::position).toArray();
                    statement.setArray(2, connection.createArrayOf("bigint", positions));
                    return statement.executeUpdate();
                }
            });
        }

        private static List<OutboxRow> read(PreparedStatement statement) throws SQLException {
            var rows = new ArrayList<OutboxRow>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        }

        private static OutboxRow row(ResultSet result) throws SQLException {
            var tenant = result.getString(2);
            return new OutboxRow(
                    result.getLong(1),
                    tenant.isEmpty() ? null : tenant,
                    result.getString(3),
                    result.getString(4),
                    result.getObject(5, UUID.class),
                    result.getString(6),
                    result.getString(7),
                    result.getObject(8, OffsetDateTime.class).toInstant(),
                    new Sequence(result.getLong(9), result.getLong(10)),
                    new Cause(result.getString(11), result.getString(12), result.getInt(13)),
                    result.getString(14),
                    result.getString(15));
        }
    }
}
