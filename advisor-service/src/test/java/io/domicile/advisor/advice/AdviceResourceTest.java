package io.domicile.advisor.advice;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.domicile.advisor.AdvisorParts;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.place.PlaceKind;
import io.domicile.advisor.plan.Scene;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class AdviceResourceTest {

    /** Its operator is Korean, and nobody has stated from where it is controlled. */
    private static final Place FACTORY = Given.place(
            "kr-advised-factory",
            PlaceKind.SOVEREIGN_FACTORY,
            Given.FACTORY.capacity(),
            Map.of(PlaceFact.COUNTRY, "kr", PlaceFact.OPERATOR_SEAT, "kr", PlaceFact.PARENT_SEAT, "kr"));

    private static final TenantId ANOTHER = new TenantId("019a0000-0000-7000-8000-00000000ffff");

    @Inject
    Scene scene;

    @Inject
    CurrentTenant tenant;

    @Inject
    EntityManager em;

    @AfterEach
    void clear() {
        scene.clear();
    }

    @Test
    void aKoreanBankMayNotTakeItsCreditDataAbroad() {
        advised(bank(""))
                .statusCode(200)
                .body("workload", equalTo("credit-assistant"))
                .body("on", equalTo("2026-11-25"))
                .body("places.findAll { it.place.startsWith('fr-') }.verdict", everyItem(equalTo("FORBIDDEN")))
                .body("places.findAll { it.verdict == 'FORBIDDEN' }.finding", everyItem(startsWith("Forbidden by ")))
                .body("places.findAll { it.rank != null }.place", everyItem(startsWith("kr-")));
    }

    @Test
    void aFactoryWhoseControlPlaneNobodyStatedIsUndecidedAndSaysWhatStands() {
        scene.put(FACTORY);

        advised(bank(", \"places\": [\"kr-advised-factory\"]"))
                .statusCode(200)
                .body("places", hasSize(1))
                .body("places[0].verdict", equalTo("UNDECIDED"))
                .body("places[0].missing", hasItem("place.controlPlane"))
                .body("places[0].opens.findAll { it.kind == 'FIND_FACT' }.what", hasItem("place.controlPlane"))
                .body("places[0].capacity", startsWith("0 of 55 MW delivered, stated for 2027-H1"))
                .body("places[0].containsKey('score')", equalTo(false));
    }

    @Test
    void whatNoPackCoversIsNotAllowed() {
        advised(bank("").replace("\"established\": \"kr\"", "\"established\": \"br\"")
                        .replace("[\"kr\"]", "[\"br\"]")
                        .replace("BANKING", "PENSIONS"))
                .statusCode(200)
                .body("places.verdict", everyItem(not(equalTo("ALLOWED"))))
                .body("places.verdict", hasItem("NOT_COVERED"));
    }

    @Test
    void everythingWrongWithAWorkloadIsNamedAtOnceWithItsPlace() {
        advised("""
                {"workload": {"id": "w", "sector": "RETAIL", "established": "uk", "subjects": [],
                  "parts": [{"name": "a", "verbs": ["STORE"], "data": ["PERSONAL", "NON_PERSONAL"]},
                            {"name": "a", "verbs": ["STORE"], "data": ["PUBLIC"]}],
                  "need": {"languages": ["korean"], "users": "xx", "start": "2027-01-01", "decideBy": "2027-02-01"},
                  "weights": {"cost": -1, "price": 1}}}""")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/workload-unfit"))
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "#/workload/established",
                                "#/workload/parts/0/data",
                                "#/workload/subjects",
                                "#/workload/parts/1/name",
                                "#/workload/need/users",
                                "#/workload/need/languages",
                                "#/workload/need/decideBy",
                                "#/workload/weights/cost",
                                "#/workload/weights/price")));
    }

    @Test
    void wordsThatAreNoneAreRefusedWithThoseThatAre() {
        refusedAt("#/workload/sector", bank("").replace("BANKING", "BANKS"), "Expected one of: BANKING");
        refusedAt("#/workload/parts/0/verbs/0", bank("").replace("\"INFER\"", "\"GUESS\""), "FINE_TUNE");
        refusedAt("#/workload/parts/0/data/0", bank("").replace("PERSONAL_CREDIT", "CREDIT"), "PERSONAL_CREDIT");
        refusedAt("#/preset", bank(", \"preset\": \"cheap\""), "sovereignty-first");
        refusedAt("#/workload/parts/0/data", bank("").replace("\"PERSONAL_CREDIT\"", "null"), "must not be null");
        refusedAt(
                "#/workload/need/powerKw", bank("").replace("\"users\": \"kr\"", "\"powerKw\": -5"), "greater than 0");
    }

    @Test
    void aPlaceThatNobodyKnowsIsNamed() {
        scene.put(FACTORY);

        advised(bank(", \"places\": [\"kr-advised-factory\", \"atlantis\"]"))
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-place"))
                .body("errors[0].pointer", equalTo("#/places/1"))
                .body("errors[0].detail", containsString("'atlantis'"));
    }

    @Test
    void withoutATokenThereIsNoAdvice() {
        given().contentType(ContentType.JSON)
                .body(bank(""))
                .post("/api/v1/advice")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void adviceIsKeptOnlyWhenAskedAndReadsAsItWasGiven() {
        var key = UUID.randomUUID().toString();
        var first = kept(key);
        var again = kept(key);

        Assertions.assertThat(again).isEqualTo(first);
        analyst()
                .get("/api/v1/advice/{id}", first)
                .then()
                .statusCode(200)
                .body("id", equalTo(first))
                .body("question.workload.id", equalTo("credit-assistant"))
                .body("advice.on", equalTo("2026-11-25"))
                .body("fingerprint.length()", equalTo(64));
        analyst()
                .get("/api/v1/advice/{id}", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/advice-not-found"));
    }

    @Test
    void keptAdviceIsItsTenantsAlone() {
        var id = UUID.fromString(kept(UUID.randomUUID().toString()));

        Assertions.assertThat(tenant.as(
                        ANOTHER,
                        () -> QuarkusTransaction.requiringNew()
                                .call(() -> em.createQuery(
                                                "select count(r) from AdviceRecord r where r.id = :id", Long.class)
                                        .setParameter("id", id)
                                        .getSingleResult())))
                .isZero();
        Assertions.assertThat(tenant.as(
                        ANOTHER,
                        () -> QuarkusTransaction.requiringNew()
                                .call(() -> em.createNativeQuery("delete from advice_record where id = ?1")
                                        .setParameter(1, id)
                                        .executeUpdate())))
                .isZero();
        analyst().get("/api/v1/advice/{id}", id).then().statusCode(200);
    }

    private static String kept(String key) {
        return analyst()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(bank(""))
                .post("/api/v1/advice?store=true")
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/v1/advice/"))
                .extract()
                .path("id");
    }

    private static void refusedAt(String pointer, String body, String detail) {
        advised(body)
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", containsString(detail));
    }

    @Test
    void whoTakesKoreanIsAnsweredInKorean() {
        analyst()
                .contentType(ContentType.JSON)
                .header("Accept-Language", "ko-KR, en;q=0.5")
                .body(bank(""))
                .post("/api/v1/advice")
                .then()
                .statusCode(200)
                .header("Content-Language", "ko")
                .body("language", equalTo("ko"))
                .body("notice", startsWith("법률 자문이 아닙니다"))
                .body("places.findAll { it.verdict == 'FORBIDDEN' }.finding", everyItem(startsWith("다음에 의해 금지됩니다: ")));
        advised(bank("")).header("Content-Language", "en").body("language", equalTo("en"));
    }

    @Test
    void aWeightSetWeighsAndARecordHoldsItsWeights() {
        var set = analyst()
                .contentType(ContentType.JSON)
                .body("{\"name\": \"only-carbon\", \"weights\": {\"carbon\": 2}}")
                .post("/api/v1/weight-sets")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");

        var kept = analyst()
                .contentType(ContentType.JSON)
                .body("""
                        {"workload": {"id": "news", "sector": "MEDIA", "established": "us", "subjects": [],
                          "parts": [{"name": "texts", "verbs": ["STORE"], "data": ["PUBLIC"]}],
                          "generative": false}, "weightSet": "%s"}""".formatted(set))
                .post("/api/v1/advice?store=true")
                .then()
                .statusCode(201)
                .body("question.workload.weights", equalTo(Map.of("carbon", 2)))
                .extract()
                .jsonPath();
        Assertions.assertThat(
                        kept.getList(
                                "advice.places.findAll { it.rank == 1 }.criteria.flatten().findAll { it.weight > 0 }.criterion"))
                .isEqualTo(List.of("carbon"));

        analyst().delete("/api/v1/weight-sets/" + set);
    }

    @Test
    void weightsThatAreSaidTwiceOrNotAtAllAreNamed() {
        advised(bank(", \"preset\": \"balanced\", \"weightSet\": \"019a0000-0000-7000-8000-00000000abcd\""))
                .statusCode(400)
                .body("errors.pointer", hasItem("#/preset"));
        advised(bank(", \"weightSet\": \"019a0000-0000-7000-8000-00000000abcd\""))
                .statusCode(400)
                .body("errors.pointer", hasItem("#/weightSet"));
    }

    private static ValidatableResponse advised(String body) {
        return analyst()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/advice")
                .then();
    }

    private static String bank(String more) {
        return """
                {"workload": {"id": "credit-assistant", "sector": "BANKING", "established": "kr", "subjects": ["kr"],
                  "parts": [{"name": "answers", "verbs": ["INFER"], "data": ["PERSONAL_CREDIT"]}],
                  "generative": true, "need": {"users": "kr"}}, "on": "2026-11-25"%s}""".formatted(more);
    }

    private static RequestSpecification analyst() {
        return given().auth().oauth2(TestParts.attach().keycloak().token("analyst@demo-bank"));
    }
}
