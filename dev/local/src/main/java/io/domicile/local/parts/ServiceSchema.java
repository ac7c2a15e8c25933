package io.domicile.local.parts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A service's schema and its four roles. The owner migrates; the others own nothing, cannot pass row security, and get their
 * rights on tables from the migrations.
 */
public record ServiceSchema(String name) {
    private static final String OWNER = "owner";
    private static final List<String> ROLES = List.of(OWNER, "app", "relay", "fanout");

    public String role(String kind) {
        return name + "_" + kind;
    }

    public List<String> roles() {
        return ROLES.stream().map(this::role).toList();
    }

    /** Makes roles and schema, or brings passwords and settings of existing ones up to date. */
    public void createIn(DatabaseServer server, String database, UnaryOperator<String> passwordOf) {
        try (var connection = server.connect(database)) {
            for (var role : roles()) {
                createRole(connection, role, passwordOf.apply(role));
                Sql.run(connection, "grant connect on database %s to %s".formatted(Sql.name(database), Sql.name(role)));
            }
            var owner = Sql.name(role(OWNER));
            Sql.run(connection, "create schema if not exists %s authorization %s".formatted(Sql.name(name), owner));
        } catch (SQLException e) {
            throw new PartFailed("Cannot make the roles of schema " + name + ": " + e.getMessage(), e);
        }
    }

    private void createRole(Connection connection, String role, String password) throws SQLException {
        var quoted = Sql.name(role);
        if (!Sql.exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            Sql.run(connection, "create role " + quoted);
        }
        Sql.run(
                connection,
                "alter role %s with login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password %s"
                        .formatted(quoted, Sql.text(password)));
        // "public" holds the extensions and nothing else; nobody may create there.
        Sql.run(connection, "alter role %s set search_path = %s, public".formatted(quoted, Sql.name(name)));
    }
}
