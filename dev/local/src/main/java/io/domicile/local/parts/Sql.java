package io.domicile.local.parts;

import java.sql.Connection;
import java.sql.SQLException;

/** The few statements an operator runs; names and passwords cannot be parameters there, so they are quoted here. */
final class Sql {
    private Sql() {}

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static boolean exists(Connection connection, String sql, String parameter) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    static String name(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    static String text(String literal) {
        return "'" + literal.replace("'", "''") + "'";
    }
}
