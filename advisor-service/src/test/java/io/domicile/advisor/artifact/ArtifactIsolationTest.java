package io.domicile.advisor.artifact;

import static io.domicile.advisor.artifact.Register.BANK;
import static io.domicile.advisor.artifact.Register.OTHER_BANK;
import static io.domicile.advisor.artifact.Register.PATH;
import static io.domicile.advisor.artifact.Register.as;
import static io.domicile.advisor.artifact.Register.compliance;
import static io.domicile.advisor.artifact.Register.etag;
import static io.domicile.advisor.artifact.Register.json;
import static io.domicile.advisor.artifact.Register.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.domicile.advisor.AdvisorParts;
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
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** One bank has an artifact; another one tries. */
@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class ArtifactIsolationTest {

    @Inject
    EntityManager em;

    @Inject
    CurrentTenant tenant;

    @Inject
    Artifacts artifacts;

    @Inject
    @DataSource("fanout")
    AgroalDataSource fanout;

    @Test
    void byTheApiItIsNotThere() {
        var id = registered(json("APART", "2090-01-01", "2090-12-31", ""));
        var tag = etag(id);
        var body = json("APART", "2090-01-01", null, "");
        var path = PATH + "/" + id;

        other().get(path).then().statusCode(404);
        other().header("If-None-Match", tag).get(path).then().statusCode(404);
        other().header("If-Match", tag).body(body).put(path).then().statusCode(404);
        other().header("If-Match", tag).delete(path).then().statusCode(404);
        other().get(PATH).then().statusCode(200).body("items.id", not(hasItem(id.toString())));

        compliance().get(PATH + "?kind=APART").then().body("items.id", hasItem(id.toString()));
        compliance().get(path).then().statusCode(200).body("validUntil", equalTo("2090-12-31"));
    }

    @Test
    void byTheLookupItDoesNotCount() {
        registered(json("APART_HELD", "2090-01-01", null, ""));
        var day = LocalDate.of(2090, 2, 1);

        assertThat(asTenant(BANK, () -> artifacts.held("any", day)).covers("APART_HELD", "kr-any"))
                .isTrue();
        assertThat(asTenant(OTHER_BANK, () -> artifacts.held("any", day)).covers("APART_HELD", "kr-any"))
                .isFalse();
    }

    @Test
    void byEntityItIsNeitherReadNorChanged() {
        var id = registered(json("APART_ENTITY", "2090-01-01", null, ", \"note\": \"before\""));

        assertThat(asTenant(BANK, () -> em.find(Artifact.class, id))).isNotNull();
        assertThat(asTenant(OTHER_BANK, () -> em.find(Artifact.class, id))).isNull();
        assertThat(asTenant(
                        OTHER_BANK,
                        () -> em.createQuery("update Artifact set note = 'after' where id = :id")
                                .setParameter("id", id)
                                .executeUpdate()))
                .isZero();
        compliance().get(PATH + "/" + id).then().body("note", equalTo("before"));
    }

    @Test
    void bySqlItIsNeitherReadNorChangedNorDeleted() {
        var id = registered(json("APART_SQL", "2090-01-01", "2090-12-31", ", \"note\": \"before\""));

        assertThat(asTenant(OTHER_BANK, () -> sql("update artifact set note = 'after' where id = ?1", id)))
                .isZero();
        assertThat(asTenant(OTHER_BANK, () -> sql("delete from artifact where id = ?1", id)))
                .isZero();
        assertThat(asTenant(OTHER_BANK, () -> sql("delete from artifact_calendar where artifact = ?1", id)))
                .isZero();
        assertThat(asTenant(OTHER_BANK, () -> count(id))).isZero();
        assertThat(asTenant(BANK, () -> count(id))).isEqualTo(2);
        assertThatThrownBy(() -> asTenant(
                        OTHER_BANK,
                        () -> sql(
                                "insert into artifact_calendar (tenant, artifact, turn, day) values ('" + BANK
                                        + "', ?1, 'ENDS', date '2000-01-01')",
                                id)))
                .hasStackTraceContaining("row-level security");
        compliance().get(PATH + "/" + id).then().body("note", equalTo("before"));
        assertThat(asTenant(BANK, () -> sql("update artifact set note = 'after' where id = ?1", id)))
                .isOne();
    }

    @Test
    void theRoleThatReadsAllCalendarsReadsNoArtifactAndWritesNothing() throws SQLException {
        registered(json("APART_FANOUT", "2090-01-01", "2090-12-31", ""));

        try (var connection = fanout.getConnection();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("select count(*) from artifact_calendar")) {
                rows.next();
                assertThat(rows.getInt(1)).isPositive();
            }
            assertThatThrownBy(() -> statement.executeQuery("select 1 from artifact"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.executeUpdate("delete from artifact_calendar"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.executeUpdate("update artifact_calendar set day = day"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static RequestSpecification other() {
        return as("compliance@other-bank").contentType("application/json");
    }

    private <T> T asTenant(TenantId who, Supplier<T> work) {
        return tenant.as(who, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private int sql(String statement, UUID id) {
        return em.createNativeQuery(statement).setParameter(1, id).executeUpdate();
    }

    private long count(UUID id) {
        return ((Number) em.createNativeQuery("""
                        select (select count(*) from artifact where id = ?1)
                            + (select count(*) from artifact_calendar where artifact = ?1 and turn = 'ENDS')
                        """).setParameter(1, id).getSingleResult()).longValue();
    }
}
