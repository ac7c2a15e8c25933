package io.domicile.advisor.advice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.domicile.advisor.AdvisorParts;
import io.domicile.advisor.advice.Inputs.ReadRules;
import io.domicile.advisor.canonical.CanonicalJson;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.rule.RuleFiles;
import io.domicile.advisor.rule.Rules;
import io.domicile.tenancy.CurrentTenant;
import io.domicile.tenancy.TenantId;
import io.domicile.testparts.TestParts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Kept advice is given again from what was kept, by whatever is loaded or known now. */
@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class AdviceReplayTest {

    private static final TenantId BANK = new TenantId("019a0000-0000-7000-8000-000000000002");

    @Inject
    AdviceArchive archive;

    @Inject
    AdviceRecords records;

    @Inject
    CanonicalJson json;

    @Inject
    RuleShelf shelf;

    @Inject
    Rules rules;

    @Inject
    Clock clock;

    @Inject
    CurrentTenant tenant;

    @Inject
    EntityManager em;

    @Test
    void itIsGivenAgainByteForByteThoughTheFactsAreOthersNow() {
        var id = kept();
        say("{\"value\": [\"us\"], \"note\": \"a letter\"}");
        try {
            replayed(id)
                    .statusCode(200)
                    .body("identical", equalTo(true))
                    .body("engine", equalTo(EngineVersion.CURRENT))
                    .body("advice.places.find { it.place == 'aws-ap-northeast-2' }.verdict", equalTo("UNDECIDED"));
            assertThat(again(id, "replayedSha256")).isEqualTo(read(id, "replay.adviceSha256"));
            assertThat(read(id, "places.find { it.id == 'aws-ap-northeast-2' }.facts.keySet()"))
                    .asString()
                    .contains("country")
                    .doesNotContain("controlPlane");
        } finally {
            analyst()
                    .delete("/api/v1/places/aws-ap-northeast-2/facts/controlPlane")
                    .then()
                    .statusCode(204);
        }
    }

    @Test
    void itIsGivenAgainByTheRulesOfItsDay() {
        var earlier = before();
        var asked = new Asked(
                Given.asked(Given.bank("kr")),
                Given.PLACES.stream().sorted(Comparator.comparing(Place::id)).toList(),
                Given.ON);
        var id = asBank(() -> {
            shelf.put(earlier);
            return archive.keep(() -> asked, Rules.of(earlier, clock));
        });

        replayed(id.id())
                .statusCode(200)
                .body("identical", equalTo(true))
                .body("advice.packs", hasItem("kr-2025.01"))
                .body("advice.packs", not(hasItem("kr-2026.11")));
    }

    @Test
    void anotherVersionOfTheEngineSaysSoAndNamesBoth() {
        var id = UUID.fromString("019a0000-0000-7000-8000-0000000e0001");
        copied(kept(), id, "2025.1.1");

        replayed(id)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/engine-version-differs"))
                .body("detail", containsString("2025.1.1"))
                .body("detail", containsString(EngineVersion.CURRENT));
        assertThat(read(id, "advice.places.size()")).as("it stays readable").isEqualTo("2");
    }

    @Test
    void aRecordOfAnEarlierReleaseCanBeReadAndNotReplayed() {
        var id = UUID.fromString("019a0000-0000-7000-8000-0000000e0002");
        copied(kept(), id, null);

        replayed(id).statusCode(409).body("type", equalTo("/problems/advice-not-replayable"));
        assertThat(read(id, "question.workload.id")).isEqualTo("credit-assistant");
        assertThat(read(id, "replay")).isEqualTo("null");
    }

    @Test
    void aRecordThatWasChangedIsNotBelieved() {
        var id = UUID.fromString("019a0000-0000-7000-8000-0000000e0003");
        asBank(() -> em.createNativeQuery("""
                        insert into advice_record select tenant, ?2, made_at, fingerprint,
                            replace(question, 'BANKING', 'RETAIL'), places, advice, engine, facts_on, rules, advice_sha256, followed
                        from advice_record where id = ?1""")
                .setParameter(1, kept())
                .setParameter(2, id)
                .executeUpdate());

        replayed(id).statusCode(409).body("type", equalTo("/problems/record-damaged"));
    }

    @Test
    void rulesThatThisReleaseCannotReadAreAProblemThatSaysSo() {
        var unreadable = "pack: kr\nversion: written otherwise\n";
        var texts = new TreeMap<>(rules.files().texts());
        texts.put("kr.yaml", unreadable);
        var files = new RuleFiles(texts, true);
        var id = UUID.fromString("019a0000-0000-7000-8000-0000000e0004");
        var from = kept();
        asBank(() -> {
            shelf.put(files);
            var inputs = records.get(from).written().orElseThrow().inputs(json);
            var others = new Inputs(
                    inputs.engine(), inputs.question(), inputs.factsOn(), inputs.places(), ReadRules.of(files));
            return em.createNativeQuery("""
                            insert into advice_record select tenant, ?2, made_at, ?3, question, places, advice,
                                engine, facts_on, ?4, advice_sha256, followed
                            from advice_record where id = ?1""")
                    .setParameter(1, from)
                    .setParameter(2, id)
                    .setParameter(3, CanonicalJson.sha256(json.text(others)))
                    .setParameter(4, json.text(others.rules()))
                    .executeUpdate();
        });

        for (var what : List.of("evidence-pack", "due-diligence")) {
            analyst()
                    .get("/api/v1/advice/{id}/" + what, id)
                    .then()
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/rules-unreadable"))
                    .body("detail", containsString("kr.yaml:"))
                    .body("detail", containsString("Ask an instance of the release that kept the record"));
        }
        replayed(id).statusCode(409).body("type", equalTo("/problems/rules-unreadable"));
        assertThat(read(id, "advice.places.size()")).as("it stays readable").isEqualTo("2");
    }

    @Test
    void anotherTenantsAdviceIsNotThere() {
        as("analyst@other-bank")
                .post("/api/v1/advice/{id}/replay", kept())
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/advice-not-found"));
    }

    @Test
    void theSameFactsAreKeptOnceAndAreTheirTenantsAlone() {
        kept();
        var before = asBank(this::contents);
        kept();

        assertThat(asBank(this::contents)).isEqualTo(before).isPositive();
        assertThat(tenant.as(
                        new TenantId("019a0000-0000-7000-8000-00000000ffff"),
                        () -> QuarkusTransaction.requiringNew().call(this::contents)))
                .isZero();
    }

    /** The loaded files as they might have been. */
    private RuleFiles before() {
        var texts = new TreeMap<>(rules.files().texts());
        texts.computeIfPresent("kr.yaml", (_, text) -> text.replace("version: kr-2026.11", "version: kr-2025.01"));
        return new RuleFiles(texts, true);
    }

    private long contents() {
        return (Long) em.createNativeQuery("select count(*) from record_content", Long.class)
                .getSingleResult();
    }

    /** The same advice as another version gave it, or none that is known. */
    private void copied(UUID from, UUID to, @Nullable String engine) {
        asBank(() -> {
            var written = records.get(from).written().orElseThrow();
            var inputs = written.inputs(json);
            var others = new Inputs(
                    String.valueOf(engine), inputs.question(), inputs.factsOn(), inputs.places(), inputs.rules());
            return em.createNativeQuery("""
                            insert into advice_record select tenant, ?2, made_at, ?3, question, places, advice,
                                ?4, facts_on, rules, advice_sha256, followed
                            from advice_record where id = ?1""")
                    .setParameter(1, from)
                    .setParameter(2, to)
                    .setParameter(3, CanonicalJson.sha256(json.text(others)))
                    .setParameter(4, engine)
                    .executeUpdate();
        });
    }

    private <T> T asBank(Supplier<T> work) {
        return tenant.as(BANK, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private static String again(UUID id, String path) {
        return String.valueOf(replayed(id).statusCode(200).extract().<Object>path(path));
    }

    private static String read(UUID id, String path) {
        return String.valueOf(analyst()
                .get("/api/v1/advice/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .<Object>path(path));
    }

    private static ValidatableResponse replayed(UUID id) {
        return analyst().post("/api/v1/advice/{id}/replay", id).then();
    }

    private static void say(String fact) {
        analyst()
                .contentType(ContentType.JSON)
                .body(fact)
                .put("/api/v1/places/aws-ap-northeast-2/facts/controlPlane")
                .then()
                .statusCode(200);
    }

    private static UUID kept() {
        return UUID.fromString(analyst()
                .contentType(ContentType.JSON)
                .body("""
                        {"workload": {"id": "credit-assistant", "sector": "BANKING", "established": "kr", "subjects": ["kr"],
                          "parts": [{"name": "answers", "verbs": ["INFER"], "data": ["PERSONAL_CREDIT"]}],
                          "generative": true, "need": {"users": "kr"}}, "on": "2026-11-25",
                         "places": ["aws-eu-west-3", "aws-ap-northeast-2"]}""")
                .post("/api/v1/advice?store=true")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static RequestSpecification analyst() {
        return as("analyst@demo-bank");
    }

    private static RequestSpecification as(String account) {
        return given().auth().oauth2(TestParts.attach().keycloak().token(account));
    }
}
