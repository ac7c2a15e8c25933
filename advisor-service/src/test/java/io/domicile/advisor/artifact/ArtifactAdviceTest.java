package io.domicile.advisor.artifact;

import static io.domicile.advisor.artifact.Register.BANK;
import static io.domicile.advisor.artifact.Register.delete;
import static io.domicile.advisor.artifact.Register.json;
import static io.domicile.advisor.artifact.Register.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.domicile.advisor.AdvisorParts;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.plan.Made;
import io.domicile.advisor.plan.Scene;
import io.domicile.tenancy.CurrentTenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Korean map data at places in Japan need a licence. */
@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class ArtifactAdviceTest {

    private static final String LICENCE = "SPATIAL_EXPORT_LICENCE";

    @Inject
    Scene scene;

    @Inject
    CurrentTenant tenant;

    @Inject
    EntityManager em;

    private final List<UUID> register = new ArrayList<>();

    @AfterEach
    void clear() {
        register.forEach(id -> delete(id).statusCode(204));
        scene.clear();
    }

    @Test
    void registeringTheMissingArtifactAllowsWhatItCoversFromThenOn() {
        inJapan("ra");
        advised("ra", "w", "")
                .body("places.verdict", equalTo(List.of("ALLOWED_WITH", "ALLOWED_WITH")))
                .body("places[0].artifacts", equalTo(List.of(LICENCE)));

        var licence = licence(", \"places\": [\"ra-cloud\"], \"workloads\": [\"w\"]");

        advised("ra", "w", "")
                .body("places.find { it.place == 'ra-cloud' }.verdict", equalTo("ALLOWED"))
                .body("places.find { it.place == 'ra-cloud' }.artifacts", equalTo(List.of()))
                .body("places.find { it.place == 'ra-factory' }.verdict", equalTo("ALLOWED_WITH"));
        advised("ra", "another", "").body("places.verdict", equalTo(List.of("ALLOWED_WITH", "ALLOWED_WITH")));
        advised("ra", "w", ", \"on\": \"2025-12-31\"")
                .body("places.verdict", equalTo(List.of("ALLOWED_WITH", "ALLOWED_WITH")));
        asked("?store=true", "ra", "w", "")
                .statusCode(201)
                .body("question.held.items.artifact", equalTo(List.of(licence.toString())));
    }

    @Test
    void aPlanFollowsTheRegisterAndTheCalendar() {
        inJapan("rb");
        var mine = scene.planned("rb");
        var others = scene.planned("analyst@other-bank", "rb");
        assertThat(scene.current(mine).getString("placed[0].verdict")).isEqualTo("ALLOWED_WITH");

        var licence = licence("");
        var allowed = scene.awaitRevision(mine, 2);
        assertThat(allowed.getString("difference.ruledAnew[0].to")).isEqualTo("ALLOWED");
        assertThat(allowed.getList("inputs.artifacts")).containsExactly(licence.toString());
        isBecauseOfTheLicence(allowed, "was registered");

        itsLastDayWas(LocalDate.now(ZoneOffset.UTC).minusDays(1), licence);
        var expired = scene.awaitRevision(mine, 3);
        assertThat(expired.getString("difference.ruledAnew[0].to")).isEqualTo("ALLOWED_WITH");
        assertThat(expired.<String>getList("difference.ruledAnew[0].artifacts")).containsExactly(LICENCE);
        isBecauseOfTheLicence(expired, "expired");

        scene.awaitQuiet();
        assertThat(scene.plans(mine)).hasSize(3);
        assertThat(scene.sent(mine)).isEqualTo(3);
        assertThat(scene.plans("analyst@other-bank", others)).hasSize(1);
    }

    private static void isBecauseOfTheLicence(JsonPath plan, String what) {
        assertThat(plan.getString("cause.kind")).isEqualTo("ARTIFACT_CHANGED");
        assertThat(plan.getString("cause.reason")).isEqualTo("What the tenant holds changed: " + LICENCE + " " + what);
    }

    private void inJapan(String name) {
        scene.put(
                Made.with(Scene.cloud(name), PlaceFact.COUNTRY, "jp"),
                Made.with(Scene.factory(name, Made.announced(55_000)), PlaceFact.COUNTRY, "jp"));
        scene.awaitQuiet();
    }

    private UUID licence(String scope) {
        var id = registered(json(LICENCE, "2026-01-01", "2090-12-31", scope));
        register.add(id);
        return id;
    }

    private static ValidatableResponse advised(String name, String workload, String more) {
        return asked("", name, workload, more).statusCode(200);
    }

    private static ValidatableResponse asked(String query, String name, String workload, String more) {
        return Scene.as(Scene.ANALYST)
                .contentType("application/json")
                .body("{\"workload\": %s, \"places\": [\"%s-cloud\", \"%s-factory\"]%s}"
                        .formatted(Scene.workload(workload, name), name, name, more))
                .post("/api/v1/advice" + query)
                .then();
    }

    /** Nobody waits for 2091: the end is moved to a day that has passed, and the service finds it by itself. */
    private void itsLastDayWas(LocalDate day, UUID id) {
        tenant.as(
                BANK,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> sql("update artifact set valid_until = ?2 where id = ?1", id, day)
                                + sql("delete from artifact_calendar where artifact = ?1 and day > ?2", id, day)
                                + sql(
                                        "insert into artifact_calendar (tenant, artifact, turn, day) values ('" + BANK
                                                + "', ?1, 'ENDS', ?2)",
                                        id,
                                        day.plusDays(1))));
    }

    private int sql(String statement, UUID id, LocalDate day) {
        return em.createNativeQuery(statement)
                .setParameter(1, id)
                .setParameter(2, day)
                .executeUpdate();
    }
}
