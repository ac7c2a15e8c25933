package io.domicile.testparts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class TestPartsTest {
    private final TestParts parts = TestParts.attach();

    @Test
    void everyDatabaseIsFresh() throws SQLException {
        var first = parts.database("thing");
        try (var owner = first.connect(first.owner())) {
            run(owner, "create table mark (id int primary key)");
        }
        var second = parts.database("thing");
        try (var owner = second.connect(second.owner())) {
            assertThatThrownBy(() -> run(owner, "select * from mark")).hasMessageContaining("does not exist");
        }
    }

    @Test
    void theOwnersTablesAreInItsSchemaAndClosedToTheOthers() throws SQLException {
        var database = parts.database("thing");
        try (var owner = database.connect(database.owner())) {
            run(owner, "create table mark (id int primary key)");
            assertThat(text(owner, "select schemaname from pg_tables where tablename = 'mark'"))
                    .isEqualTo("thing");
        }
        for (var login : new Login[] {database.app(), database.relay(), database.fanout()}) {
            try (var connection = database.connect(login)) {
                assertThatThrownBy(() -> run(connection, "select * from thing.mark"))
                        .hasMessageContaining("permission");
                assertThatThrownBy(() -> run(connection, "create table mine (id int)"))
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void noRoleOfAServiceCanPassRowSecurity() throws SQLException {
        var database = parts.database("thing");
        try (var superuser = database.connect(database.superuser())) {
            assertThat(text(
                            superuser,
                            "select count(*) from pg_roles where rolname like 'thing\\_%' and rolcanlogin"
                                    + " and not rolsuper and not rolbypassrls and not rolcreaterole"))
                    .isEqualTo("4");
        }
    }

    @Test
    void textIsComparedAndSearchedInEveryLanguage() throws SQLException {
        var database = parts.database("thing");
        try (var app = database.connect(database.app())) {
            assertThat(
                            text(
                                    app,
                                    "select datlocprovider::text || datlocale from pg_database where datname = current_database()"))
                    .isEqualTo("iund");
            assertThat(text(app, "select show_trgm('네이버') <> '{}'")).isEqualTo("t");
            assertThat(text(app, "select string_agg(w, '' order by w) from (values ('b'), ('A'), ('a'), ('Z')) t(w)"))
                    .isEqualTo("aAbZ");
        }
    }

    @Test
    void aRolesPasswordIsChecked() {
        var database = parts.database("thing");
        assertThatThrownBy(() -> database.connect(new Login(database.app().username(), "another")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    @Test
    void aCellsTopicsAreDeclaredUnderAPrefixOfOnesOwn() throws ExecutionException, InterruptedException {
        var first = parts.cellTopics();
        var second = parts.cellTopics();
        assertThat(first).isNotEqualTo(second);
        try (var admin = Admin.create(Map.of("bootstrap.servers", parts.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get())
                    .contains(
                            first + "open.catalog.deal",
                            second + "open.catalog.deal",
                            first + "cell.identity",
                            first + "resident.dlq.advisor-service.open.catalog.deal");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
