package io.domicile.advisor.readvice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.domicile.advisor.AdvisorParts;
import io.domicile.advisor.plan.Scene;
import io.domicile.tenancy.CurrentTenant;
import io.domicile.tenancy.TenantId;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class ReadviceIsolationTest {

    private static final TenantId BANK = new TenantId("019a0000-0000-7000-8000-000000000002");
    private static final TenantId OTHER = new TenantId("019a0000-0000-7000-8000-000000000004");

    @Inject
    Scene scene;

    @Inject
    CurrentTenant tenant;

    @Inject
    EntityManager entities;

    @Inject
    @DataSource("fanout")
    AgroalDataSource fanout;

    @AfterEach
    void clear() {
        scene.clear();
    }

    @Test
    void noTenantSeesOrChangesWhatIsNotedForAnother() {
        scene.twoPlaces("qi");
        var mine = scene.planned("qi");
        as(
                BANK,
                () -> sql("insert into plan_work (tenant, portfolio, content, hop, noted_at, due_at) values ('" + BANK
                        + "', '" + mine + "', '{}', 0, statement_timestamp(),"
                        + " statement_timestamp() + interval '100 years')"));

        for (var table : List.of("plan", "plan_fact", "plan_work", "plan_portfolio", "plan_watch")) {
            var where = " from " + table + " where portfolio = '" + mine + "'";
            assertThat(as(BANK, () -> count("select count(*)" + where)))
                    .as(table)
                    .isPositive();
            assertThat(as(OTHER, () -> count("select count(*)" + where)))
                    .as(table)
                    .isZero();
        }
        for (var table : List.of("plan_fact", "plan_work")) {
            assertThat(as(OTHER, () -> sql("delete from " + table + " where portfolio = '" + mine + "'")))
                    .isZero();
        }
        var advice = "select count(*) from plan_advice where from_workload = 'w' or plan in (select id from plan"
                + " where portfolio = '" + mine + "')";
        assertThat(as(BANK, () -> count(advice))).isPositive();
        assertThat(as(OTHER, () -> count(advice))).isZero();
        assertThat(as(OTHER, () -> count("select count(*) from plan_choice where workload = 'w'")))
                .isZero();
        assertThatThrownBy(() -> as(BANK, () -> sql("update plan_advice set content = ''")))
                .as("advice is never changed")
                .hasStackTraceContaining("permission");
        var records = "select count(*) from plan_record where plan in (select id from plan where portfolio = '" + mine
                + "') or content like '%sha256:%'";
        assertThat(as(BANK, () -> count(records))).isPositive();
        assertThat(as(OTHER, () -> count(records))).isZero();
        assertThatThrownBy(() -> as(
                        OTHER,
                        () -> sql("insert into plan_portfolio values ('" + BANK + "', '" + mine + "', 7, 'x', '')")))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> as(BANK, () -> sql("update plan_record set content = '{}'")))
                .as("a record is never changed")
                .hasStackTraceContaining("permission");
        assertThatThrownBy(() ->
                        as(OTHER, () -> sql("insert into plan_fact values ('" + BANK + "', '" + mine + "', 'p', '*')")))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> as(OTHER, () -> sql("select * from place_change")))
                .hasStackTraceContaining("permission");
        assertThat(as(OTHER, () -> sql("update plan_watch set rules = 'x' where portfolio = '" + mine + "'")))
                .isZero();
        assertThatThrownBy(() -> as(BANK, () -> sql("select * from rule_set"))).hasStackTraceContaining("permission");
        assertThat(as(BANK, () -> sql("delete from plan_work where portfolio = '" + mine + "'")))
                .isOne();
    }

    @Test
    void theRoleThatLooksOverTenantsSeesNoPlan() throws SQLException {
        try (var connection = fanout.getConnection();
                var statement = connection.createStatement()) {
            for (var forbidden : List.of(
                    "select * from plan",
                    "select * from plan_choice",
                    "select * from plan_advice",
                    "select * from plan_record",
                    "select * from plan_portfolio",
                    "select * from portfolio",
                    "delete from plan_fact",
                    "delete from plan_work",
                    "update plan_watch set rules = 'x'",
                    "update plan_work set content = '{}'")) {
                assertThatThrownBy(() -> statement.execute(forbidden)).hasMessageContaining("permission");
            }
        }
    }

    private int sql(String statement) {
        return entities.createNativeQuery(statement).executeUpdate();
    }

    private long count(String query) {
        return ((Number) entities.createNativeQuery(query).getSingleResult()).longValue();
    }

    private <T> T as(TenantId who, Supplier<T> work) {
        return tenant.as(who, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
