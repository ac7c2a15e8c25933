package io.domicile.local.parts;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL server in which the platform makes databases, as an operator would: ours, or one that was there before. */
public record DatabaseServer(String address, Login superuser) {

    public String url(String database) {
        return "jdbc:postgresql://" + address + "/" + database;
    }

    /** Makes the database unless it exists; with ICU's root collation, so that every language sorts sensibly. */
    public void createDatabase(String name) {
        try (var connection = connect("postgres")) {
            if (!Sql.exists(connection, "select 1 from pg_database where datname = ?", name)) {
                Sql.run(
                        connection,
                        "create database %s template template0 encoding 'UTF8' locale_provider icu icu_locale 'und'"
                                .formatted(Sql.name(name)));
                Sql.run(connection, "revoke all on database %s from public".formatted(Sql.name(name)));
            }
        } catch (SQLException e) {
            throw new PartFailed("Cannot make the database " + name + " on " + address + ": " + e.getMessage(), e);
        }
        try (var connection = connect(name)) {
            for (var extension : new String[] {"pg_trgm", "btree_gist"}) {
                Sql.run(connection, "create extension if not exists " + extension + " schema public");
            }
            if (Sql.exists(connection, "select 1 where show_trgm(?) = '{}'", "네이버")) {
                throw new PartFailed("Database " + name + " on " + address
                        + " finds no trigrams in Korean: its server needs LC_CTYPE C.UTF-8 or another UTF-8 locale");
            }
        } catch (SQLException e) {
            throw new PartFailed("Cannot prepare the database " + name + " on " + address + ": " + e.getMessage(), e);
        }
    }

    /** Makes the database for a program that brings its own tables, with a role that may do anything in it and nothing else. */
    public void createDatabase(String name, Login owner) {
        createDatabase(name);
        try (var connection = connect(name)) {
            var role = Sql.name(owner.username());
            if (!Sql.exists(connection, "select 1 from pg_roles where rolname = ?", owner.username())) {
                Sql.run(connection, "create role " + role);
            }
            Sql.run(connection, "alter role %s with login password %s".formatted(role, Sql.text(owner.password())));
            Sql.run(connection, "grant connect on database %s to %s".formatted(Sql.name(name), role));
            Sql.run(connection, "grant all on schema public to " + role);
        } catch (SQLException e) {
            throw new PartFailed("Cannot make the role " + owner + " on " + address + ": " + e.getMessage(), e);
        }
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), superuser.username(), superuser.password());
    }
}
