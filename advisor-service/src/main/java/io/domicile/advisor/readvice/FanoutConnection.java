package io.domicile.advisor.readvice;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Transactions of role {@code fanout}, which sees the narrow tables of all tenants and nothing else. They are apart from the
 * application's, whose role sees one tenant at a time.
 */
@Singleton
class FanoutConnection {

    @FunctionalInterface
    interface Statements<T> {
        T run(Connection connection) throws SQLException;
    }

    private final AgroalDataSource dataSource;

    FanoutConnection(@DataSource("fanout") AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whatever {@code statements} throws undoes them. */
    <T> T inTransaction(Statements<T> statements) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = statements.run(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The tables of all tenants can't be reached", e);
        }
    }

    private static void rollBack(Connection connection, Throwable why) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }
}
