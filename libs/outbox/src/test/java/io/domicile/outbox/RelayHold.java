package io.domicile.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Keeps every relay out for a while, by the lock that each of them asks for. */
final class RelayHold implements AutoCloseable {

    private static final String LOCK = "select pg_advisory_lock('outbox'::regclass::oid::bigint)";
    private static final String UNLOCK = "select pg_advisory_unlock('outbox'::regclass::oid::bigint)";

    private final Connection connection;

    /** Waits until the relay that is at work has finished. */
    RelayHold(DataSource dataSource) throws SQLException {
        connection = dataSource.getConnection();
        execute(LOCK);
    }

    @Override
    public void close() throws SQLException {
        execute(UNLOCK);
        connection.close();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
