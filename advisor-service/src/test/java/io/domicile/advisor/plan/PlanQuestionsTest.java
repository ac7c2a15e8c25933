package io.domicile.advisor.plan;

import static io.domicile.advisor.plan.Scene.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.domicile.advisor.AdvisorParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class PlanQuestionsTest {

    @Inject
    Scene scene;

    @AfterEach
    void clear() {
        scene.clear();
    }

    @Test
    void aQuestionIsAnsweredAndKeptAsAScenario() {
        scene.twoPlaces("sa");
        var portfolio = scene.planned("sa");
        var plan = scene.plans(portfolio).getFirst();
        var question = "{\"phases\": [{\"place\": \"sa-factory\", \"phase\": \"phase\", \"stands\": true}]}";

        as("compliance@demo-bank")
                .contentType("application/json")
                .body(question)
                .post("/api/v1/plans/" + plan + "/what-if")
                .then()
                .statusCode(200)
                .body("status", equalTo("OPTIMAL"))
                .body("moved[0].from", equalTo("sa-cloud"))
                .body("moved[0].to", equalTo("sa-factory"))
                .body("moved[0].why", equalTo("PORTFOLIO"))
                .body("moved[0].stayingCosts", greaterThan(0f));
        as("analyst@other-bank")
                .contentType("application/json")
                .body(question)
                .post("/api/v1/plans/" + plan + "/what-if")
                .then()
                .statusCode(404);
        as(Scene.ANALYST)
                .contentType("application/json")
                .body("{\"without\": [\"nowhere\"]}")
                .post("/api/v1/plans/" + plan + "/what-if")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/question-unfit"))
                .body("errors[0].pointer", equalTo("#/without"));
        keptAsAScenario(portfolio, plan, question);
    }

    private static void keptAsAScenario(String portfolio, String plan, String question) {
        var scenarios = "/api/v1/portfolios/" + portfolio + "/scenarios";
        var body = "{\"name\": \"The factory stands\", \"plan\": \"" + plan + "\", \"whatIf\": " + question + "}";
        var added = as(Scene.ANALYST)
                .contentType("application/json")
                .header("Idempotency-Key", "scenario-of-" + portfolio)
                .body(body)
                .post(scenarios)
                .then()
                .statusCode(201)
                .header("Location", startsWith(scenarios))
                .body("answer.moved[0].to", equalTo("sa-factory"))
                .extract();
        var location = added.header("Location");
        as("compliance@demo-bank")
                .get(scenarios)
                .then()
                .statusCode(200)
                .body("items.name", hasItem("The factory stands"));
        as("analyst@other-bank").get(location).then().statusCode(404);
        as(Scene.ANALYST)
                .contentType("application/json")
                .body(body.replace("The factory stands", "Renamed"))
                .put(location)
                .then()
                .statusCode(428);
        as(Scene.ANALYST)
                .contentType("application/json")
                .header("If-Match", added.header("ETag"))
                .body(body.replace("The factory stands", "Renamed"))
                .put(location)
                .then()
                .statusCode(200)
                .body("name", equalTo("Renamed"));
        as(Scene.ANALYST)
                .header("If-Match", added.header("ETag"))
                .delete(location)
                .then()
                .statusCode(412);
        as(Scene.ANALYST).header("If-Match", "*").delete(location).then().statusCode(204);
        as(Scene.ANALYST).get(location).then().statusCode(404).body("type", equalTo("/problems/scenario-not-found"));
    }

    @Test
    void whatStartsAfterAPhaseIsToStandGoesThereAndWhatRunsNowDoesNot() {
        scene.twoPlaces("sd");
        var later = Scene.workload("later", "sd")
                .replace("\"need\": {", "\"need\": {\"start\": \"2028-01-01\", \"decideBy\": \"2027-06-30\", ");
        var over = Scene.workload("over", "sd").replace("\"need\": {", "\"need\": {\"end\": \"2026-01-31\", ");
        var together = "{\"together\": [[\"over\", \"now\"]]}";
        var id = scene.added("{\"name\": \"Of a test\", \"workloads\": [%s, %s, %s], \"limits\": %s}"
                .formatted(Scene.workload("now", "sd"), later, over, together));

        var plan = as(Scene.ANALYST)
                .post("/api/v1/portfolios/" + id + "/plans")
                .then()
                .statusCode(201)
                .body("placed.find { it.workload == 'now' }.place", equalTo("sd-cloud"))
                .body("placed", hasSize(2))
                .body("unplaced", hasSize(0))
                .body("assumptions", hasItem(startsWith("over: ended before ")))
                .body("placed.find { it.workload == 'later' }.place", equalTo("sd-factory"))
                .body("placed.find { it.workload == 'later' }.start", equalTo("2028-01-01"))
                .body("placed.find { it.workload == 'later' }.decideBy", equalTo("2027-06-30"))
                .body("timeline.periods.from", hasItem("2028-01-01"))
                .body("timeline.places.find { it.place == 'sd-factory' }.load.load", equalTo(List.of(0f, 100f)))
                .body("timeline.places.find { it.place == 'sd-factory' }.load.credible", equalTo(List.of(0f, 13750f)))
                .body("timeline.places.find { it.place == 'sd-factory' }.load.promised", equalTo(List.of(0f, 55000f)))
                .body("assumptions", hasItem(startsWith("Of capacity that is announced for a day ahead, 25 %")))
                .extract()
                .jsonPath()
                .getString("id");
        as(Scene.ANALYST)
                .post("/api/v1/plans/" + plan + "/replay")
                .then()
                .statusCode(200)
                .body("identical", equalTo(true));
        as(Scene.ANALYST)
                .accept("text/csv")
                .get("/api/v1/plans/" + plan + "/loads")
                .then()
                .statusCode(200)
                .body(containsString("2028-01-01,,100,13750,55000,false,,\"phase: 55 MW IT, stated for 2027\""));
        as(Scene.ANALYST)
                .contentType("application/json")
                .body("{\"capacity\": \"PROMISED\", \"without\": [\"sd-cloud\"]}")
                .post("/api/v1/plans/" + plan + "/what-if")
                .then()
                .statusCode(200)
                .body("moved.find { it.workload == 'now' }.from", equalTo("sd-cloud"));
    }

    @Test
    void aPlanSaysWhatItsChoicesCost() {
        scene.twoPlaces("sb");
        var plan = scene.plans(scene.planned("sb")).getFirst();

        as("compliance@demo-bank")
                .get("/api/v1/plans/" + plan + "/workloads/w")
                .then()
                .statusCode(200)
                .body("places.rank", equalTo(List.of(2, 1)))
                .body("atPrices.others", hasSize(greaterThan(3)))
                .body("atPrices.others[0].reducedCost", notNullValue())
                .body("atPrices.others[0].flips", notNullValue());
        as("compliance@demo-bank")
                .get("/api/v1/plans/" + plan + "/sensitivity")
                .then()
                .statusCode(200)
                .body("weights.criterion", hasItems("cost", "models", "data-sovereignty"))
                .body("weights.find { it.criterion == 'models' }.meanWeight", equalTo(1f));
        as("compliance@demo-bank")
                .get("/api/v1/plans/" + plan + "/pareto?points=3&against=carbon")
                .then()
                .statusCode(200)
                .body("points", hasSize(greaterThan(0)))
                .body("points[0].bound", notNullValue());
        as("compliance@demo-bank")
                .get("/api/v1/plans/" + plan + "/pareto?cost=beauty")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("cost"));
        as(Scene.ANALYST)
                .get("/api/v1/plans/" + plan + "/price-of-sovereignty?area=K1&points=3")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("area"));
        as("compliance@demo-bank")
                .get("/api/v1/plans/" + plan + "/price-of-sovereignty?area=kr&points=3")
                .then()
                .statusCode(200)
                .body("shareNow", equalTo(1f))
                .body("points.feasible", equalTo(List.of(true, true, true)))
                .body("points[2].share", equalTo(1f))
                .body("sentence", startsWith("Having at least 100 % of the demand in kr"));
    }
}
