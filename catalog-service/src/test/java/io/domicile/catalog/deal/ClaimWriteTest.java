package io.domicile.catalog.deal;

import static io.domicile.catalog.deal.DealResourceTest.analyst;
import static io.domicile.catalog.deal.DealResourceTest.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.domicile.catalog.CatalogParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CatalogParts.class)
class ClaimWriteTest {

    private static final String CLAIM = """
            {"subject": "phase/phase-1", "property": "stage", "value": {"form": "stage", "stage": "%s", "on": "2026-10"},
             "speaker": "%s", "said": "2026-11-20", "sources": ["%s"]}
            """;
    private static final String PRESS = "https://www.koreaherald.com/article/10900000";
    private static final String DEAL = "kr-sk-aws-ulsan";

    @Test
    void aCuratorsClaimIsRecordedAndItsStatusDerived() {
        var location = post(DEAL, CLAIM.formatted("HARDWARE_DELIVERED", "korea-herald", PRESS + "1"))
                .statusCode(201)
                .header("Location", startsWith("/api/v1/claims/"))
                .body("statement", equalTo("CONFIRMED"))
                .body("fact", equalTo("VERIFIED"))
                .body("tier", equalTo("T1"))
                .body("sources[0].publisher", equalTo("The Korea Herald"))
                .extract()
                .header("Location");

        analyst().get(location).then().statusCode(200).body("subject", equalTo("phase/phase-1"));
        retract(location);
    }

    @Test
    void aPartysOwnWordDoesNotDeliverHardware() {
        var location = post(DEAL, CLAIM.formatted("ENERGISED", "aws", "https://unregistered.example/news"))
                .statusCode(201)
                .body("statement", equalTo("ATTRIBUTED"))
                .body("tier", equalTo("T2"))
                .extract()
                .header("Location");

        analyst().get(location).then().body("fact", equalTo("REPORTED"));
        retract(location);
    }

    @Test
    void aRetractedClaimStaysReadableAndItsDealShowsWhatItShowedBefore() {
        String before = stageOfPhaseOne();
        var location = post(DEAL, CLAIM.formatted("SERVING", "korea-herald", PRESS + "2"))
                .statusCode(201)
                .extract()
                .header("Location");
        assertThat(stageOfPhaseOne()).isEqualTo("SERVING");

        retract(location).body("fact", equalTo("RETRACTED")).body("because", equalTo("taken back: a test"));

        assertThat(stageOfPhaseOne()).isEqualTo(before);
        analyst()
                .get("/api/v1/deals/" + DEAL + "/claims")
                .then()
                .body("items.id", hasItem(location.substring("/api/v1/claims/".length())));
    }

    @Test
    void retractingTwiceIsAConflict() {
        var location = post(DEAL, CLAIM.formatted("PERMITTED", "korea-herald", PRESS + "3"))
                .extract()
                .header("Location");
        retract(location);

        as("curator@domicile")
                .contentType("application/json")
                .body("{\"reason\": \"again\"}")
                .post(location + "/retraction")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/claim-already-retracted"));
    }

    @Test
    void oneKeyStoresOneClaim() {
        var key = UUID.randomUUID().toString();
        var claim = CLAIM.formatted("POWER_CONTRACTED", "korea-herald", PRESS + "4");

        var first = post(DEAL, claim, key).statusCode(201).extract();
        var second = post(DEAL, claim, key)
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .extract();

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        analyst()
                .get("/api/v1/deals/" + DEAL + "/claims")
                .then()
                .body("items.findAll { it.sources[0].address == '" + PRESS + "4' }", hasSize(1));
        post(DEAL, CLAIM.formatted("SERVING", "korea-herald", PRESS + "4"), key)
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        retract(first.header("Location"));
    }

    @Test
    void twinsThatComeTogetherStoreOneClaim() throws Exception {
        var key = UUID.randomUUID().toString();
        var claim = CLAIM.formatted("POWER_CONTRACTED", "korea-herald", PRESS + "5");
        Callable<String> twin =
                () -> post(DEAL, claim, key).statusCode(201).extract().header("Location");

        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = threads.invokeAll(Collections.nCopies(4, twin)).stream()
                    .map(Future::resultNow)
                    .distinct()
                    .toList();
            assertThat(answers).hasSize(1);
            retract(answers.getFirst());
        }
    }

    @Test
    void onlyCuratorsOfTheHouseRecordClaims() {
        var claim = CLAIM.formatted("SERVING", "korea-herald", PRESS);
        for (var account :
                new String[] {"analyst@demo-bank", "compliance@demo-bank", "admin@demo-bank", "operator@domicile"}) {
            as(account)
                    .contentType("application/json")
                    .body(claim)
                    .post("/api/v1/deals/" + DEAL + "/claims")
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void aClaimThatDoesNotFitIsRefusedByItsPart() {
        refused(
                        "{\"subject\": \"phase/no-such\", \"property\": \"stage\", \"value\": {\"form\": \"stage\", \"stage\": \"SERVING\"},"
                                + " \"speaker\": \"aws\", \"sources\": [\"" + PRESS + "\"]}")
                .body("errors.pointer", hasItem("#/subject"));
        refused("{\"subject\": \"deal\", \"property\": \"target\", \"value\": {\"form\": \"date\", \"when\": \"2027\"},"
                        + " \"speaker\": \"aws\", \"sources\": [\"" + PRESS + "\"]}")
                .body("errors.pointer", hasItem("#/property"));
        refused(
                        "{\"subject\": \"deal\", \"property\": \"capacity\", \"value\": {\"form\": \"text\", \"text\": \"lots\"},"
                                + " \"speaker\": \"aws\", \"sources\": [\"" + PRESS + "\"]}")
                .body("errors.pointer", hasItem("#/value/form"));
        refused("{\"subject\": \"deal\", \"property\": \"capacity\", \"value\": {\"form\": \"power\", \"unit\": \"MW\","
                        + " \"qualifier\": \"IT\"}, \"speaker\": \"aws\", \"sources\": [\"" + PRESS + "\"]}")
                .body("errors.pointer", hasItem("#/value"));
        refused(CLAIM.formatted("SERVING", "nobody-known", PRESS)).body("errors.pointer", hasItem("#/speaker"));
        refused(CLAIM.formatted("SERVING", "aws", "ftp://example.org/file"))
                .body("errors.pointer", hasItem("#/sources/0"));
        refused(CLAIM.formatted("SERVING", "aws", PRESS).replace("2026-11-20", "20 Nov"))
                .body("errors.pointer", hasItem("#/said"));
    }

    @Test
    void whatIsMissingOrMisspeltIsNamed() {
        refused("{}").body("errors.pointer", hasItems("#/subject", "#/property", "#/value", "#/speaker", "#/sources"));
        refused(CLAIM.formatted("DONE", "aws", PRESS)).body("errors[0].pointer", equalTo("#/value/stage"));
        refused(CLAIM.formatted("SERVING", "aws", PRESS).replace("\"speaker\"", "\"speeker\""))
                .body("errors.pointer", not(hasItem("#/speaker")));
        refused("{\"subject\": ").body("status", equalTo(400));
    }

    @Test
    void anUnknownDealIsNotFound() {
        post("kr-no-such-deal", CLAIM.formatted("SERVING", "aws", PRESS))
                .statusCode(404)
                .body("type", equalTo("/problems/deal-not-found"));
        analyst().get("/api/v1/claims/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static ValidatableResponse refused(String claim) {
        return post(DEAL, claim).statusCode(400).contentType("application/problem+json");
    }

    private static ValidatableResponse post(String deal, String claim) {
        return post(deal, claim, UUID.randomUUID().toString());
    }

    private static ValidatableResponse post(String deal, String claim, String key) {
        return as("curator@domicile")
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(claim)
                .post("/api/v1/deals/" + deal + "/claims")
                .then();
    }

    private static ValidatableResponse retract(String location) {
        return as("curator@domicile")
                .contentType("application/json")
                .body("{\"reason\": \"a test\"}")
                .post(location + "/retraction")
                .then()
                .statusCode(201);
    }

    private static String stageOfPhaseOne() {
        return analyst().get("/api/v1/deals/" + DEAL).path("phases.find { it.id == 'phase-1' }.stage.value.stage");
    }
}
