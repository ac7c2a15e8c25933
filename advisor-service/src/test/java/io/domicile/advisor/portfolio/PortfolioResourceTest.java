package io.domicile.advisor.portfolio;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.domicile.advisor.AdvisorParts;
import io.domicile.testparts.TestParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class PortfolioResourceTest {

    @Test
    void aPortfolioIsReadAsItWasWritten() {
        var added = add(portfolio("Credit", workload("credit-scoring", "\"powerKw\": 40")))
                .statusCode(201)
                .header("Location", startsWith("/api/v1/portfolios/"))
                .header("ETag", notNullValue())
                .extract();

        as("compliance@demo-bank")
                .get(added.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", added.header("ETag"))
                .body("name", equalTo("Credit"))
                .body("workloads[0].id", equalTo("credit-scoring"))
                .body("workloads[0].need.powerKw", equalTo(40.0f));
    }

    @Test
    void whoMayNotPlanMayReadAndNotWrite() {
        as("compliance@demo-bank")
                .contentType("application/json")
                .body(portfolio("Mine", workload("w", "")))
                .post("/api/v1/portfolios")
                .then()
                .statusCode(403);
        as("compliance@demo-bank").get("/api/v1/portfolios").then().statusCode(200);
        given().get("/api/v1/portfolios").then().statusCode(401);
    }

    @Test
    void eachFaultyWorkloadIsNamed() {
        add(portfolio(
                        "Faulty",
                        workload("fine", "") + ", " + workload("no spaces", "") + ", "
                                + workload("w", "").replace("\"kr\"", "\"Korea\"")))
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors.pointer", hasItems("#/workloads/1/id", "#/workloads/2/established"))
                .body("errors.pointer", not(hasItem(containsString("/workloads/0"))));
    }

    @Test
    void partsThatDoNotFitEachOtherAreNamed() {
        var limits = ", \"limits\": {\"minimumShares\": {\"kr\": 0.7, \"fr\": 0.6}, \"apart\": [[\"a\", \"z\"]],"
                + " \"together\": [[\"a\", \"b\"]]}";
        add(portfolio(
                        "Unfit",
                        workload("a", "") + ", " + workload("b", "\"powerKw\": 1") + ", "
                                + workload("a", "\"accelerators\": 8"),
                        limits))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/portfolio-unfit"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "#/workloads/2/id",
                                "#/workloads/0/need",
                                "#/limits/minimumShares",
                                "#/limits/apart/0/1"))
                .body("errors.pointer", not(hasItem("#/workloads/1/need")));
    }

    @Test
    void aChangeSaysWhichVersionItChanges() {
        var added = add(portfolio("Before", workload("w", ""))).statusCode(201).extract();
        var location = added.header("Location");
        var changed = portfolio("After", workload("w", ""));

        put(location, changed, null).statusCode(428);
        put(location, changed, "\"stale\"").statusCode(412);
        var tag = put(location, changed, added.header("ETag"))
                .statusCode(200)
                .body("name", equalTo("After"))
                .extract()
                .header("ETag");
        as("analyst@demo-bank")
                .header("If-None-Match", tag)
                .get(location)
                .then()
                .statusCode(304);
        put(location, changed, added.header("ETag")).statusCode(412);

        as("analyst@demo-bank").header("If-Match", tag).delete(location).then().statusCode(204);
        as("analyst@demo-bank")
                .get(location)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/portfolio-not-found"));
    }

    @Test
    void theSameKeyAddsOnce() {
        var key = UUID.randomUUID().toString();
        var body = portfolio("Once", workload("w", ""));
        var first = addWith(key, body).statusCode(201).extract().header("Location");

        addWith(key, body).statusCode(201).header("Location", equalTo(first));
        addWith(key, portfolio("Other", workload("w", ""))).statusCode(422);
    }

    @Test
    void anotherTenantFindsNothingAndChangesNothing() {
        var added = add(portfolio("Secret", workload("w", ""))).statusCode(201).extract();
        var location = added.header("Location");

        as("analyst@other-bank").get(location).then().statusCode(404);
        as("analyst@other-bank").header("If-Match", "*").delete(location).then().statusCode(404);
        as("analyst@other-bank")
                .contentType("application/json")
                .header("If-Match", "*")
                .body(portfolio("Stolen", workload("w", "")))
                .put(location)
                .then()
                .statusCode(404);
        as("analyst@other-bank").post(location + "/plans").then().statusCode(404);
        as("analyst@demo-bank").get(location).then().statusCode(200).body("name", equalTo("Secret"));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var added = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            added.add(add(portfolio("Page " + i, workload("w", "")))
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = as("analyst@demo-bank").queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/portfolios")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null);

        Assertions.assertThat(seen).containsAll(added).doesNotHaveDuplicates();
    }

    private static ValidatableResponse add(String body) {
        return addWith(UUID.randomUUID().toString(), body);
    }

    private static ValidatableResponse addWith(String key, String body) {
        return as("analyst@demo-bank")
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/portfolios")
                .then();
    }

    private static ValidatableResponse put(String location, String body, @Nullable String tag) {
        var request = as("analyst@demo-bank").contentType("application/json").body(body);
        return (tag == null ? request : request.header("If-Match", tag))
                .put(location)
                .then();
    }

    private static String portfolio(String name, String workloads) {
        return portfolio(name, workloads, "");
    }

    private static String portfolio(String name, String workloads, String limits) {
        return "{\"name\": \"%s\", \"workloads\": [%s]%s}".formatted(name, workloads, limits);
    }

    private static String workload(String id, String need) {
        return """
                {"id": "%s", "sector": "BANKING", "established": "kr", "subjects": ["kr"],
                 "parts": [{"name": "all", "verbs": ["INFER", "STORE"], "data": ["PERSONAL", "PERSONAL_CREDIT"]}],
                 "need": {%s}}
                """.formatted(id, need);
    }

    private static RequestSpecification as(String account) {
        return given().auth().oauth2(TestParts.attach().keycloak().token(account));
    }
}
