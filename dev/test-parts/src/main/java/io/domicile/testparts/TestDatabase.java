package io.domicile.testparts;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A fresh database with one service's schema and its four roles, as the platform makes them: empty, with nothing granted on
 * tables until a migration does.
 */
public record TestDatabase(String jdbcUrl, String schema, Login superuser) {

    /** Owns the schema and migrates it. */
    public Login owner() {
        return role("owner");
    }

    /** Serves requests; row security holds for it. */
    public Login app() {
        return role("app");
    }

    /** Reads and marks outbox rows. */
    public Login relay() {
        return role("relay");
    }

    /** Reads the narrow index tables of all tenants. */
    public Login fanout() {
        return role("fanout");
    }

    /** The caller closes it; the PostgreSQL driver comes from the module under test. */
    public Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(jdbcUrl, login.username(), login.password());
    }

    private Login role(String kind) {
        return new Login(schema + "_" + kind, superuser.password());
    }
}
