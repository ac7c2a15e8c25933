package io.domicile.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.testparts.Login;
import io.domicile.testparts.TestDatabase;
import io.domicile.testparts.TestParts;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each lock is left open once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TableLocksTest {

    private static final String LOCKED = """
            create table %1$s (tenant text not null, id uuid not null, primary key (tenant, id));
            comment on table %1$s is 'RESIDENT: for a test';
            alter table %1$s enable row level security;
            alter table %1$s force row level security;
            create policy own on %1$s using (tenant = nullif(current_setting('app.tenant', true), ''));
            """;

    private TestDatabase database;

    @BeforeAll
    void aMigratedDatabase() {
        var parts = TestParts.attach();
        database = TenancyParts.migrated(parts.database("lib"), parts.bootstrapServers(), parts.cellTopics());
    }

    @Test
    void whatTheMigrationsMakeIsLocked() throws SQLException {
        assertThat(found("select 1", database.app())).isEmpty();
        assertThat(found(LOCKED.formatted("good"), database.app())).isEmpty();
    }

    @Test
    void aTableWithoutADataClassIsFound() throws SQLException {
        assertThat(found("create table unclassed (id int)", database.app()))
                .singleElement()
                .asString()
                .contains("unclassed does not say its data class");
    }

    @Test
    void rowSecurityThatIsNotForcedIsFound() throws SQLException {
        assertThat(found(LOCKED.formatted("half") + "alter table half no force row level security", database.app()))
                .singleElement()
                .asString()
                .contains("half is resident, but row security is not both enabled and forced");
    }

    @Test
    void aMissingPolicyIsFound() throws SQLException {
        assertThat(found(LOCKED.formatted("bare") + "drop policy own on bare", database.app()))
                .singleElement()
                .asString()
                .contains("bare is resident, but has no policy");
    }

    @Test
    void aSecondPolicyThatLetsEverybodyInIsFound() throws SQLException {
        assertThat(found(LOCKED.formatted("wide") + "create policy everybody on wide using (true)", database.app()))
                .singleElement()
                .asString()
                .contains("wide is resident, but has no policy, or one that");
    }

    @Test
    void aKeyThatDoesNotStartWithTheTenantIsFound() throws SQLException {
        assertThat(found(
                        LOCKED.formatted("leaky")
                                + "alter table leaky drop constraint leaky_pkey; alter table leaky add primary key (id)",
                        database.app()))
                .singleElement()
                .asString()
                .contains("leaky is resident, but its primary key does not start with tenant");
    }

    @Test
    void viewsThatReadPastTheLocksAreFound() throws SQLException {
        assertThat(found(LOCKED.formatted("seen") + "create view window_to as select * from seen", database.app()))
                .singleElement()
                .asString()
                .contains("window_to is a view");
        assertThat(found(
                        LOCKED.formatted("kept") + "create materialized view copy_of as select * from kept",
                        database.app()))
                .singleElement()
                .asString()
                .contains("copy_of is a materialized view");
        assertThat(found(
                        LOCKED.formatted("asked")
                                + "create view honest with (security_invoker = true) as select * from asked",
                        database.app()))
                .isEmpty();
    }

    @Test
    void aFunctionWithItsOwnersRightsIsFound() throws SQLException {
        assertThat(found(
                        "create function all_of_it() returns int language sql security definer as 'select 1'",
                        database.app()))
                .singleElement()
                .asString()
                .contains("all_of_it()");
    }

    @Test
    void aServingRoleThatCouldLiftTheLocksIsFound() throws SQLException {
        assertThat(found("select 1", database.owner())).anyMatch(finding -> finding.contains("owns cell_identity"));
        assertThat(found("select 1", database.superuser()))
                .anyMatch(finding -> finding.contains("is a superuser or bypasses row security"));
    }

    /** Breaks something as the owner, looks as {@code role}, and undoes it. */
    private List<String> found(String breaking, Login role) throws SQLException {
        try (var connection = database.connect(database.superuser());
                var statement = connection.createStatement()) {
            connection.setSchema(database.schema());
            connection.setAutoCommit(false);
            try {
                statement.execute("set local role " + database.owner().username());
                statement.execute(breaking);
                statement.execute("set local role " + role.username());
                return TableLocks.broken(connection);
            } finally {
                connection.rollback();
            }
        }
    }
}
