package io.domicile.advisor.ownrule;

import static io.domicile.advisor.ownrule.OwnRulesOfBank.PATH;
import static io.domicile.advisor.ownrule.OwnRulesOfBank.analyst;
import static io.domicile.advisor.ownrule.OwnRulesOfBank.as;
import static io.domicile.advisor.ownrule.OwnRulesOfBank.demanding;
import static io.domicile.advisor.ownrule.OwnRulesOfBank.etag;
import static io.domicile.advisor.ownrule.OwnRulesOfBank.inForce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.domicile.advisor.AdvisorParts;
import io.domicile.advisor.rule.OwnRules;
import io.domicile.tenancy.CurrentTenant;
import io.domicile.tenancy.TenantId;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One bank has a rule in force; another one tries. */
@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class OwnRuleIsolationTest {

    private static final TenantId BANK = new TenantId("019a0000-0000-7000-8000-000000000002");
    private static final TenantId OTHER_BANK = new TenantId("019a0000-0000-7000-8000-000000000004");

    @Inject
    EntityManager em;

    @Inject
    CurrentTenant tenant;

    @Inject
    OwnRuleBook book;

    @Inject
    @DataSource("fanout")
    AgroalDataSource fanout;

    @AfterEach
    void clear() {
        OwnRulesOfBank.clear();
    }

    @Test
    void byTheApiItIsNotThere() {
        var id = inForce(demanding("place.country == 'kr'"));
        var path = PATH + "/" + id;
        var tag = etag(id);

        other().get(path).then().statusCode(404);
        other().header("If-None-Match", tag).get(path).then().statusCode(404);
        other().header("If-Match", tag).body(demanding("true")).put(path).then().statusCode(404);
        other().header("If-Match", tag).delete(path).then().statusCode(404);
        other().header("If-Match", tag).post(path + "/force").then().statusCode(404);
        other().header("If-Match", tag).post(path + "/withdrawal").then().statusCode(404);
        other().body("{\"portfolio\": \"019a0000-0000-7000-8000-000000000009\"}")
                .post(path + "/dry-run")
                .then()
                .statusCode(404);
        other().get(PATH).then().statusCode(200).body("items.id", not(hasItem(id)));

        analyst().get(PATH).then().body("items.id", hasItem(id));
        analyst().get(path).then().body("state", equalTo("IN_FORCE"));
    }

    @Test
    void itCountsForItsTenantAlone() {
        var id = inForce(demanding("false"));

        assertThat(asTenant(BANK, book::inForce).rules())
                .extracting(rule -> rule.id())
                .contains(id);
        assertThat(asTenant(OTHER_BANK, book::inForce)).isEqualTo(OwnRules.NONE);
    }

    @Test
    void byEntityAndBySqlItIsNeitherReadNorChangedNorDeleted() {
        var id = inForce(demanding("place.country == 'kr'"));

        assertThat(asTenant(BANK, () -> em.find(KeptRule.class, id))).isNotNull();
        assertThat(asTenant(OTHER_BANK, () -> em.find(KeptRule.class, id))).isNull();
        assertThat(asTenant(OTHER_BANK, () -> sql("update own_rule set state = state where id = ?1", id)))
                .isZero();
        assertThat(asTenant(OTHER_BANK, () -> sql("delete from own_rule where id = ?1", id)))
                .isZero();
        assertThat(asTenant(OTHER_BANK, () -> count(id))).isZero();
        assertThat(asTenant(BANK, () -> count(id))).isOne();
        assertThatThrownBy(() -> asTenant(OTHER_BANK, () -> sql("""
                        insert into own_rule (tenant, id, state, revision, content, hash, steps, created_at, created_by,
                            written_at, written_by)
                        values ('019a0000-0000-7000-8000-000000000002', ?1 || 'x', 'DRAFT', 1, '{}', 'h', 1,
                            timestamptz '2026-01-01', 'a', timestamptz '2026-01-01', 'a')
                        """, id)))
                .hasStackTraceContaining("row-level security");
        assertThat(asTenant(BANK, () -> sql("update own_rule set state = state where id = ?1", id)))
                .isOne();
    }

    @Test
    void noRuleDecidesThatItsWriterPutIntoForce() {
        var id = inForce(demanding("place.country == 'kr'"));

        assertThatThrownBy(
                        () -> asTenant(BANK, () -> sql("update own_rule set forced_by = written_by where id = ?1", id)))
                .hasStackTraceContaining("violates check constraint");
    }

    @Test
    void theRoleThatSeesAllTenantsSeesNoRule() throws SQLException {
        try (var connection = fanout.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("select 1 from own_rule"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static RequestSpecification other() {
        return as("compliance@other-bank");
    }

    private <T> T asTenant(TenantId who, Supplier<T> work) {
        return tenant.as(who, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private int sql(String statement, String id) {
        return em.createNativeQuery(statement).setParameter(1, id).executeUpdate();
    }

    private long count(String id) {
        return ((Number) em.createNativeQuery("select count(*) from own_rule where id = ?1")
                        .setParameter(1, id)
                        .getSingleResult())
                .longValue();
    }
}
