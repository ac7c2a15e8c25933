package io.domicile.outbox;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the application's relay out by the lock that every relay asks for, and lets the test be the relay meanwhile: the
 * lock belongs to the session, so a ledger on the same session still gets it.
 */
final class RelayHold implements AutoCloseable {

    private static final String LOCK = "select pg_advisory_lock('outbox'::regclass::oid::bigint)";
    private static final String UNLOCK = "select pg_advisory_unlock('outbox'::regclass::oid::bigint)";

    private final Connection connection;

    /** Waits until the relay that is at work has finished. */
    RelayHold(DataSource dataSource) throws SQLException {
        connection = dataSource.getConnection();
        execute(LOCK);
    }

    Ledger ledger() {
        return new JdbcLedger(sameSession(), Clock.systemUTC());
    }

    int unsent(String key) throws SQLException {
        try (var statement =
                connection.prepareStatement("select count(*) from outbox where sent_at is null and key = ?")) {
            statement.setString(1, key);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.setAutoCommit(true);
        execute(UNLOCK);
        connection.close();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Lends the one connection again and again; returning it does not close it. */
    private DataSource sameSession() {
        var lent = proxy(
                Connection.class,
                (method, arguments) -> method.getName().equals("close") ? null : method.invoke(connection, arguments));
        return proxy(DataSource.class, (method, arguments) -> {
            if (method.getName().equals("getConnection")) {
                return lent;
            }
            throw new UnsupportedOperationException(method.getName());
        });
    }

    @FunctionalInterface
    private interface Answer {
        @Nullable
        Object to(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method, arguments)));
    }
}
