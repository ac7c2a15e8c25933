package io.domicile.advisor.evidence;

import static io.domicile.advisor.plan.Scene.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.domicile.advisor.AdvisorParts;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.plan.Made;
import io.domicile.advisor.plan.Scene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A bank's plan is put on file: as it was made, whatever has changed since. */
@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class PlanEvidenceResourceTest {

    private static final String COMPLIANCE = "compliance@demo-bank";
    private static final String EXPORT = """
            BilledCost,BillingCurrency,ChargePeriodStart,EffectiveCost,ServiceProviderName,Tags
            10.5,USD,2026-10-01T00:00:00Z,9.5,Some Cloud,"{""workload"": ""w1""}"
            3,USD,2026-09-01T00:00:00Z,3,Some Cloud,"{""workload"": ""w2""}"
            """;

    @Inject
    Scene scene;

    @AfterEach
    void clear() {
        scene.clear();
    }

    @Test
    void theSameEvidenceIsDataOrAPageToPrint() throws IOException {
        priced("ea");
        var portfolio = scene.added(portfolio("ea"));
        var plan = planned(portfolio);

        var data = pack(plan)
                .body("plan", equalTo(plan))
                .body("counsel", startsWith("Not reviewed by counsel: "))
                .body("asked.workloads", equalTo(4))
                .body("asked.limitsInWords[1]", equalTo("At least 50 % of the demand in kr"))
                .body("summary.status", equalTo("OPTIMAL"))
                .body("summary.placed", equalTo(3))
                .body("limits.find { it.limit == 'minimumShares' }.figure", equalTo(0.5f))
                .body("places[0].place", equalTo("ea-cloud"))
                .body("places[0].workloads", equalTo(3))
                .body("places[0].decided", hasSize(1))
                .body("places[0].decided[0].workloads", equalTo(List.of("w1", "w2", "w3")))
                .body("unplaced[0].why", equalTo("NO_ALLOWED_PLACE"))
                .body("unplaced[0].workloads", equalTo(List.of("w4")))
                .body("workloads[0].decided", equalTo("1.1"))
                .body("workloads[0].alternatives", hasSize(3))
                .extract()
                .jsonPath();
        var price = data.getFloat("places[0].usdPerMonth");
        var page = page(plan)
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'sha256-"))
                .extract()
                .asString();

        // To look at it: whether it reads well no test can say.
        Files.writeString(
                Path.of(System.getProperty("domicile.root"), "advisor-service/target/evidence-pack-of-plan.html"),
                page);
        // Three times 100 kW at 4.5 USD for an accelerator of 1.8 kW, 730 hours.
        assertThat(price).isEqualTo(547_500f);
        assertThat(page)
                .contains("Plan &lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("547,500.00 USD a month for 3 workloads")
                .contains("Not legal advice", "Proven: no plan that keeps the limits has a lower value.")
                .contains("no place is allowed", "id=\"workload-w4\"", "href=\"#group-1.1\"")
                .contains(data.getString("hashes.plan"), data.getString("hashes.choices"))
                .contains(data.getString("hashes.places.ea-cloud"))
                .contains("https://made.example", "not known: no cost export was sent");
        assertThat(page).contains("Catalog as of");
        data.<String>getList("followed.position")
                .forEach(position -> assertThat(page).contains("position <code>" + position + "</code>"));
        data.<String>getList("rules.rule").forEach(rule -> assertThat(page).contains("id=\"rule-" + rule + "\""));
        assertThat(page).doesNotContainIgnoringCase("compliant");
        assertThat(EvidenceResourceTest.fetched(page))
                .as("it needs no network and runs nothing")
                .isEmpty();
    }

    @Test
    void itSaysWhatCountedThen() {
        priced("eb");
        var portfolio = scene.added(portfolio("eb"));
        var plan = planned(portfolio);
        var then = pack(plan).extract().asString();

        scene.put(Made.with(Scene.cloud("eb"), PlaceFact.ACCELERATOR_HOUR_USD, 9.0));
        as(Scene.ANALYST)
                .contentType("application/json")
                .header("If-Match", "*")
                .body(Scene.portfolio("eb"))
                .put("/api/v1/portfolios/" + portfolio)
                .then()
                .statusCode(200);
        scene.awaitRevision(portfolio, 2);

        assertThat(pack(plan).extract().asString()).isEqualTo(then);
        pack(scene.plans(portfolio).getFirst())
                .body("asked.workloads", equalTo(1))
                .body("cause.reason", containsString("portfolio"))
                .body("places[0].facts.find { it.fact == 'place.acceleratorHourUsd' }.value", startsWith("9.0 USD"));
    }

    @Test
    void whatDiligenceAsksNamesTheWorkloadsThatItMattersFor() {
        priced("ec");
        var facts = new EnumMap<>(Scene.factory("ec", Made.standing(55_000)).facts());
        facts.remove(PlaceFact.COUNTRY);
        var silent = Scene.factory("ec", Made.standing(55_000));
        scene.put(new Place(
                silent.id(),
                silent.name(),
                silent.kind(),
                silent.operator(),
                silent.stack(),
                facts,
                silent.capacity()));
        scene.awaitQuiet();
        var plan = planned(scene.added(portfolio("ec")));

        var found = as(COMPLIANCE)
                .get("/api/v1/plans/" + plan + "/due-diligence")
                .then()
                .statusCode(200)
                .body("plan", equalTo(plan))
                .extract()
                .jsonPath();
        var of = "questions.find { it.question.place == 'ec-factory' && it.question.fact == 'place.country' }.";
        assertThat(found.getString(of + "question.settles")).isEqualTo("VERDICT");
        assertThat(found.<String>getList(of + "concerned.workloads")).containsExactly("w1", "w2", "w3");
        assertThat(found.getDouble(of + "worthAtMost")).isGreaterThan(0.1);
        assertThat(found.<String>getList(of + "question.neededBy.rule")).contains("kr-spatial-export");
        assertThat(found.<String>getList("questions.question.place"))
                .as("a place that is dearer for all is not asked about")
                .doesNotContain("azure-koreacentral");
    }

    @Test
    void anArtifactIsOneLineForAllWorkloadsThatNeedIt() {
        var plan = planned(scene.added("""
                {"name": "Credit", "limits": {}, "workloads": [%s, %s]}""".formatted(credit("c1"), credit("c2"))));

        as(COMPLIANCE)
                .get("/api/v1/plans/" + plan + "/due-diligence")
                .then()
                .statusCode(200)
                .body("checklist.line.artifact", hasItem("SANDBOX_APPROVAL"))
                .body(
                        "checklist.find { it.line.artifact == 'SANDBOX_APPROVAL' }.concerned",
                        equalTo(Map.of("count", 2, "workloads", List.of("c1", "c2"))))
                .body("ownQuestions.question.handIn.path", everyItem(startsWith("/api/v1/portfolios/")));
        pack(plan)
                .body("artifacts.artifact", hasItem("SANDBOX_APPROVAL"))
                .body("places[0].decided[0].artifacts", hasItem("SANDBOX_APPROVAL"))
                .body("summary.verdicts.ALLOWED_WITH", equalTo(2));
        page(plan)
                .body(containsString("Financial Services Commission (Korea)"))
                .body(containsString("href=\"#rule-kr-efsr"));
    }

    private static String credit(String id) {
        return """
                {"id": "%s", "sector": "BANKING", "established": "kr", "subjects": ["kr"], "generative": true,
                 "service": true, "parts": [{"name": "answers", "verbs": ["INFER"], "data": ["PERSONAL_CREDIT"]}],
                 "need": {"users": "kr", "accelerators": 8}}""".formatted(id);
    }

    @Test
    void whatTheWorkloadsCostTodayStandsBesideThePlan() {
        priced("ed");
        var portfolio = scene.added(portfolio("ed"));
        var plan = planned(portfolio);
        as(COMPLIANCE)
                .get("/api/v1/plans/" + plan)
                .then()
                .body("cost.usdPerMonth", equalTo(547_500f))
                .body("cost.workloads", equalTo(3))
                .body("placed[0].usdPerMonth", equalTo(182_500f))
                .body("containsKey('spend')", equalTo(false));
        as(Scene.ANALYST)
                .contentType("text/csv")
                .body(EXPORT)
                .post("/api/v1/portfolios/" + portfolio + "/spend?source=cloud")
                .then()
                .statusCode(200);

        as(COMPLIANCE)
                .get("/api/v1/plans/" + plan)
                .then()
                .statusCode(200)
                .body("spend.month", equalTo("2026-10"))
                .body("spend.over", equalTo(true))
                .body("spend.totals", hasSize(1))
                .body("spend.totals[0].effective", equalTo(9.5f))
                .body("spend.workloads.workload", equalTo(List.of("w1")))
                .body("spend.without", equalTo(3))
                .body("spend.files[0].source", equalTo("cloud"));
        as(COMPLIANCE)
                .get("/api/v1/plans/" + plan + "/workloads")
                .then()
                .body("items[0].spend[0].billed", equalTo(10.5f))
                .body("items[1].containsKey('spend')", equalTo(false));
        var csv = as(COMPLIANCE)
                .accept("text/csv")
                .get("/api/v1/plans/" + plan + "/placements")
                .then()
                .extract()
                .asString()
                .lines()
                .toList();
        assertThat(csv.getFirst())
                .endsWith(
                        "\"list price, standby included (USD a month)\",\"spend of 2026-10, billed (USD)\",\"spend of 2026-10, effective (USD)\"");
        assertThat(csv.get(1)).startsWith("w1,").endsWith(",182500,10.5,9.5");
        assertThat(csv.get(2)).startsWith("w2,").endsWith(",182500,,");
        assertThat(csv.getLast())
                .contains("547500.0 USD a month for 3 of 3 placed workloads")
                .contains("10.5 USD billed (9.5 effective) for 1 of 4 workloads; of the others it is not known");
        pack(plan)
                .body("workloads[0].spend[0].effective", equalTo(9.5f))
                .body("workloads[1].containsKey('spend')", equalTo(false));
        page(plan)
                .body(containsString("Spend in 2026-10 (effective)"))
                .body(containsString("<td class=\"number\">9.50 USD</td>"))
                .body(containsString("<td class=\"number\">not known</td>"));
    }

    @Test
    void aPlanWithoutAnyPlacementHasItsConflictOnFile() {
        var limited = Scene.portfolio("ee").replace("\"limits\": {}", "\"limits\": {\"minimumShares\": {\"mn\": 0.5}}");
        var plan = planned(scene.added(limited));

        pack(plan)
                .body("summary.status", equalTo("INFEASIBLE"))
                .body("conflicts.says", equalTo(List.of("at least 50 % of the demand in mn")))
                .body("places", hasSize(0))
                .body("unplaced[0].why", equalTo("CONFLICT"))
                .body("workloads[0].containsKey('placed')", equalTo(false));
        page(plan)
                .statusCode(200)
                .body(containsString("Proven: no plan keeps all limits."))
                .body(containsString("at least 50 % of the demand in mn"));
        as(COMPLIANCE).get("/api/v1/plans/" + plan + "/due-diligence").then().statusCode(200);
    }

    @Test
    void anotherTenantSeesNothing() {
        priced("ef");
        var plan = planned(scene.added(portfolio("ef")));
        for (var what : new String[] {"evidence-pack", "due-diligence"}) {
            as("analyst@other-bank")
                    .get("/api/v1/plans/{id}/" + what, plan)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/plan-not-found"));
            given().get("/api/v1/plans/{id}/" + what, plan).then().statusCode(401);
        }
    }

    @Test
    void aRecordThatIsNotWhatItWasIsRefused() throws SQLException {
        priced("eg");
        var plan = planned(scene.added(portfolio("eg")));

        owner("update plan_advice set content = set_byte(content, 20, get_byte(content, 20) # 1) where plan = '" + plan
                + "'");
        as(COMPLIANCE)
                .get("/api/v1/plans/{id}/evidence-pack", plan)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/record-damaged"));
        owner("delete from plan_record where plan = '" + plan + "'");
        as(COMPLIANCE)
                .get("/api/v1/plans/{id}/evidence-pack", plan)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/plan-without-record"));
    }

    /** What no service can do: row security binds the owner as well, until it is lifted for the one statement. */
    private static void owner(String statement) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("test.owner.username", String.class),
                        config.getValue("test.owner.password", String.class));
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var table : List.of("plan_advice", "plan_record")) {
                sql.execute("alter table " + table + " no force row level security");
            }
            assertThat(sql.executeUpdate(statement)).isPositive();
            for (var table : List.of("plan_advice", "plan_record")) {
                sql.execute("alter table " + table + " force row level security");
            }
            connection.commit();
        }
    }

    /** A cloud with room and a list price. */
    private void priced(String name) {
        scene.put(Made.with(
                Made.with(Scene.cloud(name), PlaceFact.ACCELERATOR_HOUR_USD, 4.5), PlaceFact.CERTIFICATIONS, Set.of()));
        scene.awaitQuiet();
    }

    /** Three shops' maps, and pensions in Brazil, of which no pack speaks. */
    private static String portfolio(String name) {
        return """
                {"name": "Plan <script>alert(1)</script>", "workloads": [%s, %s, %s,
                  {"id": "w4", "sector": "PENSIONS", "established": "br", "subjects": ["br"],
                   "parts": [{"name": "all", "verbs": ["STORE"], "data": ["PERSONAL"]}], "need": {"powerKw": 10}}],
                 "limits": {"minimumShares": {"kr": 0.5}}}""".formatted(Scene.workload("w1", name), Scene.workload("w2", name), Scene.workload("w3", name));
    }

    private static String planned(String portfolio) {
        return as(Scene.ANALYST)
                .post("/api/v1/portfolios/" + portfolio + "/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse pack(String plan) {
        return as(COMPLIANCE)
                .accept("application/json")
                .get("/api/v1/plans/{id}/evidence-pack", plan)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse page(String plan) {
        return as(COMPLIANCE)
                .accept("text/html,application/xhtml+xml;q=0.9,*/*;q=0.8")
                .get("/api/v1/plans/{id}/evidence-pack", plan)
                .then();
    }
}
