package io.domicile.advisor.rule;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;

import io.domicile.advisor.AdvisorParts;
import io.domicile.testparts.TestParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class RuleResourceTest {

    @Test
    void thePacksSayWhatTheyCoverAndWhoReviewedThem() {
        analyst()
                .get("/api/v1/rule-packs")
                .then()
                .statusCode(200)
                .body("packs.pack", hasItems("kr", "eu", "fr", "us", "ai"))
                .body("packs.reviewedBy", everyItem(equalTo("not reviewed by counsel")))
                .body("packs.version", everyItem(matchesPattern("[a-z]{2}-2026\\.11")))
                .body(
                        "packs.find { it.pack == 'kr' }.coverage[0].sectors",
                        contains("BANKING", "INSURANCE", "PAYMENTS"))
                .body("packs.find { it.pack == 'kr' }.ruleIds", hasItems("kr-efsr-location", "kr-genai-sandbox"))
                .body("packs.find { it.pack == 'kr' }.asOf", equalTo("2026-11-24"))
                .body("artifacts.SANDBOX_APPROVAL.en", containsString("sandbox"))
                .body("groups.find { it.group == 'eea' }.members[0].period.from", equalTo("2014-04-12"))
                .body("fingerprint", matchesPattern("[0-9a-f]{64}"));
    }

    @Test
    void aRuleShowsEveryVersionWithItsSources() {
        analyst()
                .get("/api/v1/rules/kr-efsr-saas")
                .then()
                .statusCode(200)
                .body("pack", equalTo("kr-2026.11"))
                .body("effect", equalTo("REQUIRE_ARTIFACT"))
                .body("versions.period.from", contains("2019-01-01", "2026-04-20"))
                .body("versions[0].period.until", equalTo("2026-04-20"))
                .body("versions[1].artifacts[0]", contains("SAAS_PRESCREEN", "SAAS_CONTROLS"))
                .body("versions[1].reads", hasItems("workload.service", "place.kind", "part.data"))
                .body("versions[1].sources[0].address", containsString("https://"))
                .body("versions[1].says.ko", containsString("2026"));
    }

    @Test
    void whatWasReadBeforeIsNotSentAgain() {
        var tag = analyst().get("/api/v1/rule-packs").then().extract().header("ETag");

        analyst().header("If-None-Match", tag).get("/api/v1/rule-packs").then().statusCode(304);
    }

    @Test
    void anUnknownRuleIsAProblem() {
        analyst()
                .get("/api/v1/rules/kr-nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/rule-not-found"))
                .body("detail", containsString("kr-nothing"));
    }

    @Test
    void withoutATokenNothingIsShown() {
        given().get("/api/v1/rule-packs").then().statusCode(401).contentType("application/problem+json");
    }

    private static RequestSpecification analyst() {
        return given().auth().oauth2(TestParts.attach().keycloak().token("analyst@demo-bank"));
    }
}
