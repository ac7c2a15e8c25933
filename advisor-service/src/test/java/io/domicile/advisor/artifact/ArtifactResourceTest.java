package io.domicile.advisor.artifact;

import static io.domicile.advisor.artifact.Register.BANK;
import static io.domicile.advisor.artifact.Register.PATH;
import static io.domicile.advisor.artifact.Register.as;
import static io.domicile.advisor.artifact.Register.compliance;
import static io.domicile.advisor.artifact.Register.delete;
import static io.domicile.advisor.artifact.Register.etag;
import static io.domicile.advisor.artifact.Register.json;
import static io.domicile.advisor.artifact.Register.post;
import static io.domicile.advisor.artifact.Register.put;
import static io.domicile.advisor.artifact.Register.registered;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.domicile.advisor.AdvisorParts;
import io.domicile.tenancy.CurrentTenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class ArtifactResourceTest {

    @Inject
    Artifacts artifacts;

    @Inject
    CurrentTenant tenant;

    @Test
    void whatIsRegisteredIsShownToEveryMember() {
        var hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        var location = post(json(
                        "SANDBOX_APPROVAL",
                        "2090-01-01",
                        "2091-12-31",
                        ", \"places\": [\"kr-two\", \"kr-one\", \"kr-two\"], \"workloads\": [\"scoring\"], \"documentSha256\": \""
                                + hash + "\", \"note\": \"renewal under way\""))
                .statusCode(201)
                .header("Location", startsWith(PATH + "/"))
                .extract()
                .header("Location");

        as("analyst@demo-bank")
                .get(location)
                .then()
                .statusCode(200)
                .body("kind", equalTo("SANDBOX_APPROVAL"))
                .body("places", contains("kr-one", "kr-two"))
                .body("workloads", contains("scoring"))
                .body("documentSha256", equalTo(hash))
                .body("issuedBy", equalTo("Financial Services Commission"))
                .body("issuedOn", equalTo("2026-11-02"))
                .body("validFrom", equalTo("2090-01-01"))
                .body("validUntil", equalTo("2091-12-31"))
                .body("note", equalTo("renewal under way"));
    }

    @Test
    void anArtifactWithoutScopeOrEndCoversEverythingWithoutEnd() {
        var id = registered(json("BCR", "2090-01-01", null, ""));

        compliance()
                .get(PATH + "/" + id)
                .then()
                .body("places", empty())
                .body("workloads", empty())
                .body("$", not(hasKey("validUntil")));
        assertThat(heldOn("2190-01-01", "any").covers("BCR", "kr-any")).isTrue();
        delete(id).statusCode(204);
    }

    @Test
    void oneKeyRegistersOneArtifact() {
        var key = UUID.randomUUID().toString();
        var body = json("ONE_KEY", "2090-01-01", null, "");
        var first = compliance().header("Idempotency-Key", key).body(body).post(PATH);
        var second = compliance().header("Idempotency-Key", key).body(body).post(PATH);

        assertThat(first.statusCode()).isEqualTo(201);
        second.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(ids("kind=ONE_KEY")).hasSize(1);
    }

    @Test
    void aChangeReplacesWhatIsSaidAndNeedsTheVersionThatWasRead() {
        var id = registered(json("PROVIDER_ASSESSMENT", "2090-01-01", "2090-06-30", ", \"note\": \"first\""));
        var read = etag(id);

        put(id, json("PROVIDER_ASSESSMENT", "2090-01-01", "2091-06-30", ""))
                .statusCode(200)
                .body("validUntil", equalTo("2091-06-30"))
                .body("$", not(hasKey("note")));
        compliance()
                .header("If-Match", read)
                .body(json("PROVIDER_ASSESSMENT", "2090-01-01", null, ""))
                .put(PATH + "/" + id)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/precondition-failed"));
        compliance()
                .body(json("PROVIDER_ASSESSMENT", "2090-01-01", null, ""))
                .put(PATH + "/" + id)
                .then()
                .statusCode(428);
        compliance()
                .get(PATH + "/" + id)
                .then()
                .header("ETag", not(equalTo(read)))
                .body("validUntil", equalTo("2091-06-30"));
    }

    @Test
    void theAnswerToAWriteHasTheTagOfTheNextOne() {
        var tag = post(json("TAGGED", "2090-01-01", null, "")).extract();
        var id = UUID.fromString(tag.path("id"));
        assertThat(tag.header("ETag")).isEqualTo(etag(id));

        var changed = put(id, json("TAGGED", "2090-02-01", null, "")).extract().header("ETag");
        assertThat(changed).isEqualTo(etag(id));
    }

    @Test
    void whatIsWithdrawnIsGone() {
        var id = registered(json("SUPERVISOR_REPORT", "2090-01-01", null, ""));
        compliance().delete(PATH + "/" + id).then().statusCode(428);

        delete(id).statusCode(204);

        compliance()
                .get(PATH + "/" + id)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/artifact-not-found"));
        assertThat(heldOn("2090-01-01", "any").covers("SUPERVISOR_REPORT", "kr-any"))
                .isFalse();
    }

    @Test
    void thoseWhoAnswerForComplianceWriteAndOthersDoNot() {
        as("admin@demo-bank")
                .contentType("application/json")
                .body(json("BY_ADMIN", "2090-01-01", null, ""))
                .post(PATH)
                .then()
                .statusCode(201);
        for (var account : new String[] {"analyst@demo-bank", "architect@demo-bank", "curator@domicile"}) {
            as(account)
                    .contentType("application/json")
                    .body(json("BY_OTHERS", "2090-01-01", null, ""))
                    .post(PATH)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json");
        }
        given().get(PATH).then().statusCode(401);
    }

    @Test
    void theListIsFilteredByKindDayAndPlace() {
        var everywhere = registered(json("FILTERED", "2090-01-01", "2090-06-30", ""));
        var here = registered(json("FILTERED", "2090-06-30", null, ", \"places\": [\"kr-here\"]"));
        var there = registered(json("FILTERED", "2090-01-01", null, ", \"places\": [\"kr-there\", \"kr-far\"]"));

        assertThat(ids("kind=FILTERED")).containsExactly(everywhere, here, there);
        assertThat(ids("kind=FILTERED&place=kr-here")).containsExactly(everywhere, here);
        assertThat(ids("kind=FILTERED&validOn=2090-06-29")).containsExactly(everywhere, there);
        assertThat(ids("kind=FILTERED&validOn=2090-06-30")).containsExactly(everywhere, here, there);
        assertThat(ids("kind=FILTERED&validOn=2090-07-01")).containsExactly(here, there);
        assertThat(ids("kind=FILTERED&validOn=2090-07-01&place=kr-far")).containsExactly(there);
        assertThat(ids("kind=NOTHING_OF_THE_KIND")).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var all = new ArrayList<UUID>();
        for (int i = 0; i < 5; i++) {
            all.add(registered(json("PAGED", "2090-01-01", null, "")));
        }
        var seen = new ArrayList<UUID>();
        String cursor = null;
        do {
            var request = compliance().queryParam("kind", "PAGED").queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(PATH)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            page.getList("items.id", String.class).forEach(id -> seen.add(UUID.fromString(id)));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(seen).containsExactlyElementsOf(all);
    }

    @Test
    void aCursorOfOneFilterIsNoneOfAnother() {
        registered(json("CURSOR", "2090-01-01", null, ""));
        registered(json("CURSOR", "2090-01-01", null, ""));
        String next = compliance().get(PATH + "?kind=CURSOR&limit=1").path("next");

        compliance()
                .queryParam("cursor", next)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
    }

    @Test
    void aWorkloadHoldsWhatCoversItOnTheDay() {
        registered(json(
                "LOOKED_UP", "2092-03-01", "2092-03-31", ", \"places\": [\"kr-one\"], \"workloads\": [\"a\", \"b\"]"));

        assertThat(heldOn("2092-02-29", "a").covers("LOOKED_UP", "kr-one")).isFalse();
        assertThat(heldOn("2092-03-01", "a").covers("LOOKED_UP", "kr-one")).isTrue();
        assertThat(heldOn("2092-03-31", "b").covers("LOOKED_UP", "kr-one")).isTrue();
        assertThat(heldOn("2092-04-01", "a").covers("LOOKED_UP", "kr-one")).isFalse();
        assertThat(heldOn("2092-03-15", "a").covers("LOOKED_UP", "kr-two")).isFalse();
        assertThat(heldOn("2092-03-15", "c").covers("LOOKED_UP", "kr-one")).isFalse();
        assertThat(heldOn("2092-03-15", "a").covering("LOOKED_UP", "kr-one"))
                .extracting(Held.Item::validUntil)
                .containsExactly(LocalDate.of(2092, 3, 31));
    }

    @Test
    void daysThatDoNotFitAreRefusedByTheirPart() {
        refused(json("SCC", "2090-01-02", "2090-01-01", ""))
                .body("type", equalTo("/problems/artifact-unfit"))
                .body("errors.pointer", contains("#/validUntil"));
        refused(json("SCC", "2020-01-01", "2021-01-01", "")).body("errors.pointer", contains("#/validUntil"));
        refused(json("SCC", "+12090-01-01", null, "")).body("errors.pointer", contains("#/validFrom"));
        refused(json("SCC", "2090-02-30", null, "")).body("errors.pointer", contains("#/validFrom"));
        compliance()
                .queryParam("validOn", "+999999999-12-31")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("validOn"));
        compliance()
                .get(PATH + "?validOn=tomorrow")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("validOn"));
    }

    @Test
    void whatIsMissingMisspeltOrIllFormedIsNamed() {
        refused("{}")
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors.pointer", hasItems("#/kind", "#/reference", "#/issuedBy", "#/issuedOn", "#/validFrom"));
        refused(json("sandbox approval", "2090-01-01", null, "")).body("errors.pointer", contains("#/kind"));
        refused(json("SCC", "2090-01-01", null, ", \"places\": [\"kr-one\", \"KR two\"]"))
                .body("errors.pointer", contains("#/places/1"));
        refused(json("SCC", "2090-01-01", null, ", \"places\": [null]")).body("errors.pointer", contains("#/places/0"));
        refused(json("SCC", "2090-01-01", null, ", \"workloads\": [\"\"]"))
                .body("errors.pointer", hasItem("#/workloads/0"));
        refused(json("SCC", "2090-01-01", null, ", \"documentSha256\": \"abc\""))
                .body("errors.pointer", contains("#/documentSha256"));
        refused(json("SCC", "2090-01-01", null, ", \"validTo\": \"2090-01-01\""))
                .body("errors.pointer", contains("#/validTo"));
        compliance().get(PATH + "?kind=scc").then().statusCode(400).body("errors.parameter", contains("kind"));
    }

    @Test
    void anotherKindIsAnotherArtifact() {
        var id = registered(json("TIA", "2090-01-01", null, ""));

        put(id, json("SCC", "2090-01-01", null, "")).statusCode(400).body("errors.pointer", contains("#/kind"));
    }

    private Held heldOn(String day, String workload) {
        return tenant.as(
                BANK,
                () -> QuarkusTransaction.requiringNew().call(() -> artifacts.held(workload, LocalDate.parse(day))));
    }

    private static ValidatableResponse refused(String artifact) {
        return post(artifact).statusCode(400).contentType("application/problem+json");
    }

    private static List<UUID> ids(String query) {
        return compliance()
                .get(PATH + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", String.class)
                .stream()
                .map(UUID::fromString)
                .toList();
    }
}
