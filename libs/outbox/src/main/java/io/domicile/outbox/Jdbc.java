package io.domicile.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Plain JDBC without its checked exceptions. */
final class Jdbc {

    private Jdbc() {}

    @FunctionalInterface
    interface Statement<T> {
        T run() throws SQLException;
    }

    @FunctionalInterface
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    static <T> T unchecked(Statement<T> statement) {
        try {
            return statement.run();
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /** On a connection of its own; whatever {@code work} throws undoes it. */
    static <T> T inTransaction(DataSource dataSource, Work<T> work) {
        return unchecked(() -> {
            try (var connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    var result = work.run(connection);
                    connection.commit();
                    return result;
                } catch (SQLException | RuntimeException | Error e) {
                    rollBack(connection, e);
                    throw e;
                }
            }
        });
    }

    private static void rollBack(Connection connection, Throwable why) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    /** The cause says what went wrong. */
    static final class DatabaseFailed extends RuntimeException {

        private static final long serialVersionUID = 1;

        DatabaseFailed(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
