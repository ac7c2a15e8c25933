package io.domicile.advisor.plan;

import static io.domicile.advisor.plan.Scene.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.domicile.advisor.AdvisorParts;
import io.domicile.advisor.place.PlaceFact;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class PlanResourceTest {

    @Inject
    Scene scene;

    @AfterEach
    void clear() {
        scene.clear();
    }

    @Test
    void aPlanIsExplainedComparedAndListed() {
        var factory = Made.with(Scene.factory("qj", Made.announced(55_000)), PlaceFact.COUNTRY, "jp");
        scene.put(Scene.cloud("qj"), factory);
        scene.awaitQuiet();
        var mine = scene.planned("qj");
        var first = scene.plans(mine).getFirst();
        scene.put(Made.with(Scene.factory("qj", Made.standing(55_000)), PlaceFact.COUNTRY, "jp"));
        scene.awaitRevision(mine, 2);
        var third = as("architect@demo-bank")
                .post("/api/v1/portfolios/" + mine + "/plans")
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/v1/plans/"))
                .body("revision", equalTo(3))
                .body("cause.kind", equalTo("REQUESTED"))
                .body("inputs.packs", hasItem(startsWith("kr-")))
                .body("inputs.places", notNullValue())
                .body("objective.proven", equalTo(true))
                .body("computation.engine", startsWith("domicile-engine "))
                .body("computation.work", greaterThan(0))
                .body("computation.result", startsWith("sha256:"))
                .extract()
                .jsonPath()
                .getString("id");

        as("compliance@demo-bank")
                .get("/api/v1/plans/" + first + "/difference?to=" + third)
                .then()
                .statusCode(200)
                .body("moved[0].to", equalTo("qj-factory"));
        as("compliance@demo-bank")
                .get("/api/v1/plans/" + third + "/workloads/w")
                .then()
                .statusCode(200)
                .body("places.place", equalTo(List.of("qj-factory", "qj-cloud")))
                .body("places[0].verdict", equalTo("ALLOWED_WITH"))
                .body("places[0].rules.rule", hasItem("kr-spatial-export"))
                .body("places[1].verdict", equalTo("ALLOWED"));
        as("compliance@demo-bank")
                .get("/api/v1/plans/" + third + "/workloads/nobody")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/workload-not-placed"));
        as("analyst@other-bank")
                .get("/api/v1/plans/" + first)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/plan-not-found"));
    }

    @Test
    void limitsThatCannotBeMetAreNamedAndTheFirstPlanIsToldAllTheSame() {
        var limited = Scene.portfolio("qk").replace("\"limits\": {}", "\"limits\": {\"minimumShares\": {\"mn\": 0.5}}");
        var id = scene.added(limited);

        as(Scene.ANALYST)
                .post("/api/v1/portfolios/" + id + "/plans")
                .then()
                .statusCode(201)
                .body("status", equalTo("INFEASIBLE"))
                .body("conflicts", equalTo(List.of("at least 50 % of the demand in mn")))
                .body("relaxations[0].limit", equalTo("minimumShares"))
                .body("relaxations[0].about", equalTo("mn"))
                .body("relaxations[0].relaxedTo", equalTo(0f))
                .body("unplaced[0].why", equalTo("CONFLICT"));
        assertThat(scene.sent(id)).isEqualTo(1);
    }

    @Test
    void theDayOfAPlanIsNotOver() {
        var id = scene.added(Scene.portfolio("qm"));

        as(Scene.ANALYST)
                .post("/api/v1/portfolios/" + id + "/plans?on=2020-01-01")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/day-is-over"));
        as(Scene.ANALYST)
                .post("/api/v1/portfolios/" + id + "/plans?on=2099-01-01")
                .then()
                .statusCode(201)
                .body("on", equalTo("2099-01-01"));
    }

    @Test
    void theServiceSaysWhetherItCanSolve() {
        scene.twoPlaces("qn");
        scene.planned("qn");
        var management = ConfigProvider.getConfig().getValue("quarkus.management.port", String.class);

        given().get("http://localhost:" + management + "/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'plan engine' }.data.engine", startsWith("domicile-engine "));
    }
}
