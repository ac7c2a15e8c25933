package io.domicile.local.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.domicile.local.parts.PostgresPart.Durability;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresPartIT {
    @TempDir
    private static Path folder;

    @Test
    void dataOutliveTheServerAndAreOnDiskAtEveryCommit() throws SQLException {
        try (var server = start("data", Durability.ON_DISK, "secret")) {
            server.server().createDatabase("kept");
            try (var connection = server.server().connect("kept");
                    var statement = connection.createStatement()) {
                statement.execute("create table mark as select 'there' as text");
            }
        }
        try (var server = start("data", Durability.ON_DISK, "secret")) {
            assertThat(text(server, "kept", "select text from mark")).isEqualTo("there");
            assertThat(text(server, "kept", "show fsync")).isEqualTo("on");
            assertThat(text(server, "kept", "show synchronous_commit")).isEqualTo("on");
            assertThat(text(server, "kept", "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        try (var server = start("closed", Durability.THROW_AWAY, "secret")) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.url("postgres"), "postgres", "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
        assertThatThrownBy(() -> start("closed", Durability.THROW_AWAY, "another"))
                .isInstanceOf(PartFailed.class)
                .hasMessageContaining("another password");
    }

    private static PostgresPart start(String data, Durability durability, String password) {
        var root = Path.of(System.getProperty("domicile.root", "../.."));
        return PostgresPart.start(new PostgresPart.Settings(
                root.resolve(".domicile").resolve("dist"),
                folder.resolve(data),
                folder.resolve(data + ".log"),
                Ports.free(),
                password,
                durability));
    }

    private static String text(PostgresPart server, String database, String sql) throws SQLException {
        try (var connection = server.server().connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
