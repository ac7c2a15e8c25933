package io.domicile.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What the tests of the loop do as people would: a curator who finds evidence, and a bank whose plan leans on a place. */
final class Loop {

    static final String FACTORY = "kr-naver-gak-sejong";
    static final String WORKLOAD = "credit-scoring";
    static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String ARCHITECT = "architect@demo-bank";
    private static final String CURATOR = "curator@domicile";

    private final RunningCell cell;

    Loop(RunningCell cell) {
        this.cell = cell;
    }

    /** The bank found out from the operator what nobody published: from where the factory is controlled. */
    void answerDueDiligence() {
        await("the factory to be known")
                .atMost(PATIENCE)
                .until(() -> bank().get("/places/" + FACTORY).statusCode() == 200);
        bank().body("""
                        {"value": ["kr"], "asOf": "2026-11-20", "reviewBy": "2027-11-20"}
                        """)
                .put("/places/" + FACTORY + "/facts/controlPlane")
                .then()
                .statusCode(200);
        bank().body("""
                        {"value": ["kr"], "asOf": "2026-11-20", "reviewBy": "2027-11-20"}
                        """).put("/places/" + FACTORY + "/facts/support").then().statusCode(200);
    }

    /** A regulated workload that would rather run on a sovereign factory, if it stood. */
    String portfolio() {
        return bank().header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"name\": \"Credit\", \"workloads\": [" + workload() + "]}")
                .post("/portfolios")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Asks for a plan; its id. */
    String plan(String portfolio) {
        return bank().post("/portfolios/" + portfolio + "/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The newest plan of a portfolio. */
    JsonPath newest(String portfolio) {
        String id = bank().get("/portfolios/" + portfolio + "/plans?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        return bank().get("/plans/" + id).then().statusCode(200).extract().jsonPath();
    }

    /** Where the newest plan has the workload. */
    String placeOf(String portfolio) {
        return newest(portfolio).getString("placed[0].place");
    }

    /** Press of record, independent of the deal's parties, reports a rung of the first phase; the claim's id. */
    String report(String stage) {
        return cell.as(CURATOR)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("""
                        {"subject": "phase/initial", "property": "stage",
                         "value": {"form": "stage", "stage": "%s", "on": "2026-11-20"},
                         "speaker": "korea-herald", "said": "2026-11-21",
                         "sources": ["https://www.koreaherald.com/article/10799999"]}
                        """.formatted(stage))
                .post(cell.gateway() + "/api/v1/deals/" + FACTORY + "/claims")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Takes a claim back, however often the catalog has to be asked. */
    void retract(String claim) {
        var key = UUID.randomUUID().toString();
        await("the retraction")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> cell.as(CURATOR)
                        .contentType("application/json")
                        .header("Idempotency-Key", key)
                        .body("{\"reason\": \"The paper corrected its report\"}")
                        .post(cell.gateway() + "/api/v1/claims/" + claim + "/retraction")
                        .then()
                        .statusCode(oneOf(200, 201)));
    }

    /** Advice on the workload, word for word. */
    String advice() {
        return bank().body("{\"workload\": " + workload() + "}")
                .post("/advice")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    void listen() {
        var rules = bank().get("/alert-rules").then().statusCode(200).extract().jsonPath();
        if (rules.getList("items").isEmpty()) {
            bank().header("Idempotency-Key", UUID.randomUUID().toString())
                    .body("{\"kind\": \"PLAN_CHANGED\", \"name\": \"Our plans\"}")
                    .post("/alert-rules")
                    .then()
                    .statusCode(201);
        }
    }

    void awaitPlace(String portfolio, String place) {
        await("the plan of " + portfolio)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(placeOf(portfolio)).isEqualTo(place));
    }

    /** What the bank was told about one portfolio: the ids of the alerts. */
    List<String> alertsAbout(String portfolio) {
        return bank().get("/alerts?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .param("portfolio", portfolio)
                .getList("items.findAll { it.portfolio == portfolio }.plan");
    }

    /** It may run in many places in Korea, and prefers what is known to stand over what nobody publishes. */
    private static String workload() {
        return """
                {"id": "%s", "sector": "BANKING", "established": "kr", "subjects": ["kr"],
                 "generative": true, "service": true, "anonymised": false, "critical": false, "keysHeldByTenant": true,
                 "parts": [{"name": "inference", "verbs": ["INFER", "STORE"], "data": ["PERSONAL", "PERSONAL_CREDIT"]}],
                 "artifacts": ["SANDBOX_APPROVAL", "PROVIDER_ASSESSMENT", "SUPERVISOR_REPORT"],
                 "need": {"powerKw": 200},
                 "weights": {"delivery": 1}}
                """.formatted(WORKLOAD);
    }

    private RequestSpecification bank() {
        return cell.as(ARCHITECT)
                .contentType("application/json")
                .baseUri(cell.gateway())
                .basePath("/api/v1");
    }
}
