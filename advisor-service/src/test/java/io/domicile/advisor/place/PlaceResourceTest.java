package io.domicile.advisor.place;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.domicile.advisor.AdvisorParts;
import io.domicile.advisor.place.PlaceChanged.Kind;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class PlaceResourceTest {

    private static final TenantId BANK = new TenantId("019a0000-0000-7000-8000-000000000002");
    private static final TenantId OTHER = new TenantId("019a0000-0000-7000-8000-000000000004");

    private static final String HALL = """
            {"name": "Hall 3, Pangyo", "operator": "demo-bank", "stack": "nvidia",
             "facts": {"country": {"value": "kr"}, "controlPlane": {"value": ["kr"], "note": "our own room"},
                       "publishedPrices": {"value": false}, "availability": {"value": 0.995, "asOf": "2026-11-01"}},
             "capacity": [{"megawatts": 2, "qualifier": "IT"}, {"megawatts": 6, "qualifier": "IT", "from": "2099-01-01"}]}
            """;

    @Inject
    CurrentTenant tenant;

    @Inject
    EntityManager em;

    @Inject
    Places places;

    @Inject
    Changes changes;

    @Test
    void thePlacesOfACountryAreShownWithSourceAndDateOfEachFact() {
        bank().queryParam("country", "kr")
                .queryParam("limit", 200)
                .get("/api/v1/places")
                .then()
                .statusCode(200)
                .body("items.id", hasItems("aws-ap-northeast-2", "naver-cloud-seoul", "kt-cloud-seoul"))
                .body("items.facts.country.value", everyItem(equalTo("kr")))
                .body("items.facts.country.source", everyItem(notNullValue()))
                .body("items.facts.country.asOf", everyItem(notNullValue()))
                .body("total", greaterThan(200));
    }

    @Test
    void whatNobodyKnowsIsSaidToBeUnknown() {
        bank().get("/api/v1/places/google-asia-northeast3")
                .then()
                .statusCode(200)
                .body("facts.operatorSeat.value", equalTo("us"))
                .body("facts.carbon.value", equalTo(356.57f))
                .body("facts", not(hasKey("controlPlane")))
                .body("unknown", hasItem("controlPlane"))
                .body("capacity.limited", equalTo(false))
                .body("capacityText", equalTo("capacity not limited by data"))
                .body("licence", equalTo("CC-BY-4.0"))
                .body("attribution", containsString("Apache-2.0"));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = bank().queryParam("limit", 3).queryParam("operator", "scaleway");
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/places")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null && seen.size() < 100);

        assertThat(seen).containsExactly("scaleway-fr-par", "scaleway-nl-ams", "scaleway-pl-waw");
    }

    @Test
    void placesAreFoundByKindAndWords() {
        bank().queryParam("kind", "DOMESTIC_CLOUD")
                .queryParam("q", "GAK")
                .get("/api/v1/places")
                .then()
                .body("items.id", contains("naver-cloud-chuncheon"))
                .body("next", nullValue());
    }

    @Test
    void anUnchangedPlaceIsNotSentAgain() {
        var tag = bank().get("/api/v1/places/stackit-eu01").then().extract().header("ETag");

        bank().header("If-None-Match", tag)
                .get("/api/v1/places/stackit-eu01")
                .then()
                .statusCode(304);
    }

    @Test
    void aTenantsOwnPlaceHasItsCapacityAndItsWordAsSource() {
        var added = add(HALL)
                .statusCode(201)
                .header("Location", startsWith("/api/v1/places/own-"))
                .body("kind", equalTo("OWN_DATA_CENTRE"))
                .body("origin", equalTo("TENANT"))
                .body("facts.controlPlane.source", equalTo("tenant"))
                .body("facts.controlPlane.method", equalTo("our own room"))
                .body("facts.availability.asOf", equalTo("2026-11-01"))
                .body("facts.availability.reviewBy", equalTo("2027-11-01"))
                .body("capacity.share", equalTo(1.0f))
                .body("capacityText", containsString("capacity-1: 2 of 2 MW delivered"));
        String id = added.extract().path("id");

        var told = changes.of(id).getLast();
        assertThat(told.kind()).isEqualTo(Kind.APPEARED);
        assertThat(told.tenant()).isEqualTo(BANK.value());
        as(BANK, () -> {
            var usable = places.find(id).orElseThrow().capacity();
            assertThat(usable.usableKw(Capacity.Basis.CREDIBLE, LocalDate.parse("2026-11-25")))
                    .hasValue(2000);
            return usable;
        });
    }

    @Test
    void theSameKeyAddsOnePlace() {
        var key = UUID.randomUUID().toString();
        String first = bank().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(HALL)
                .post("/api/v1/places")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        bank().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(HALL)
                .post("/api/v1/places")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
    }

    @Test
    void anOwnPlaceIsChangedAndRemovedByWhoHasReadIt() {
        String id = add(HALL).extract().path("id");
        var address = "/api/v1/places/" + id;
        var tag = bank().get(address).then().extract().header("ETag");
        var grown = HALL.replace("\"megawatts\": 2", "\"megawatts\": 4");

        bank().contentType(ContentType.JSON).body(grown).put(address).then().statusCode(428);
        var newTag = bank().header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(grown)
                .put(address)
                .then()
                .statusCode(200)
                .body("capacity.steps[0].megawatts", equalTo(4f))
                .extract()
                .header("ETag");
        assertThat(changes.of(id).getLast().kind()).isEqualTo(Kind.GREW);
        bank().header("If-Match", tag).delete(address).then().statusCode(412);
        bank().header("If-Match", newTag).delete(address).then().statusCode(204);
        bank().get(address).then().statusCode(404).body("type", equalTo("/problems/place-not-found"));
        assertThat(changes.of(id).getLast().kind()).isEqualTo(Kind.REMOVED);
    }

    @Test
    void anotherTenantNeitherSeesNorWritesAnOwnPlace() {
        String id = add(HALL).extract().path("id");
        var address = "/api/v1/places/" + id;
        var tag = bank().get(address).then().extract().header("ETag");

        other().get(address).then().statusCode(404);
        other().header("If-Match", tag).delete(address).then().statusCode(404);
        other().header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(HALL)
                .put(address)
                .then()
                .statusCode(404);
        assertThat(as(OTHER, () -> places.find(id))).isEmpty();
        assertThat(as(OTHER, () -> places.all())).extracting(Place::id).doesNotContain(id);
        assertThat(as(OTHER, () -> sql("update own_place set content = '{}' where id = ?1", id)))
                .isZero();
        assertThat(as(OTHER, () -> sql("delete from own_place where id = ?1", id)))
                .isZero();
        assertThat(as(BANK, () -> places.all())).extracting(Place::id).contains(id);
    }

    @Test
    void anAnswerOfTheProviderDecidesForTheTenantThatGotItAndForNobodyElse() {
        var address = "/api/v1/places/azure-koreacentral";
        bank().contentType(ContentType.JSON)
                .body("{\"value\": [\"kr\", \"us\"], \"note\": \"Letter of 2026-11-20\"}")
                .put(address + "/facts/controlPlane")
                .then()
                .statusCode(200)
                .body("facts.controlPlane.value", contains("kr", "us"))
                .body("facts.controlPlane.source", equalTo("tenant"))
                .body("unknown", not(hasItem("controlPlane")));

        var told = changes.of("azure-koreacentral").getLast();
        assertThat(told.tenant()).isEqualTo(BANK.value());
        assertThat(told.kind()).isEqualTo(Kind.CHANGED);
        assertThat(told.facts()).containsExactly("controlPlane");
        assertThat(told.before()).isEqualTo("controlPlane unknown");
        assertThat(as(BANK, () -> controlPlaneKnown("azure-koreacentral"))).isTrue();
        assertThat(as(OTHER, () -> controlPlaneKnown("azure-koreacentral"))).isFalse();
        other().get(address).then().body("unknown", hasItem("controlPlane"));
        assertThat(as(OTHER, () -> sql("delete from own_fact where place = ?1", "azure-koreacentral")))
                .isZero();

        bank().delete(address + "/facts/controlPlane").then().statusCode(204);
        bank().get(address).then().body("unknown", hasItem("controlPlane"));
        bank().delete(address + "/facts/controlPlane")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/own-fact-not-found"));
    }

    @Test
    void theSameAnswerAgainTellsNobody() {
        var answer = "{\"value\": [\"kr\"], \"asOf\": \"2026-11-01\"}";
        var address = "/api/v1/places/azure-koreasouth/facts/support";
        bank().contentType(ContentType.JSON).body(answer).put(address).then().statusCode(200);
        int told = changes.of("azure-koreasouth").size();

        bank().contentType(ContentType.JSON).body(answer).put(address).then().statusCode(200);

        assertThat(changes.of("azure-koreasouth")).hasSize(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kr\" | \"KR\" | #/facts/country/value | ISO 3166-1",
                "[\"kr\"] | [] | #/facts/controlPlane/value | leave the fact out",
                "\"country\" | \"contry\" | #/facts | no fact is called 'contry'",
                "0.995 | 99.5 | #/facts/availability/value | between 0.0 and 1.0",
                "2026-11-01 | 2999-01-01 | #/facts/availability/asOf | not in the future",
                "\"megawatts\": 2 | \"megawatts\": -2 | #/capacity/0/megawatts | greater than 0",
                "\"operator\": \"demo-bank\" | \"operator\": \"Demo Bank\" | #/operator | lower-case words"
            })
    void whatIsWrongIsNamedWithItsPlaceInTheBody(String right, String wrong, String pointer, String says) {
        assertThat(HALL).contains(right);

        add(HALL.replace(right, wrong))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", containsString(says));
    }

    @Test
    void sharedPlacesAreNotWritten() {
        var address = "/api/v1/places/aws-eu-west-3";
        var tag = bank().get(address).then().extract().header("ETag");

        bank().header("If-Match", tag)
                .delete(address)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/place-is-shared"));
        bank().contentType(ContentType.JSON)
                .body("{\"value\": [\"fr\"]}")
                .put(address + "/facts/contrlPlane")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("fact"));
    }

    @Test
    void onlyWhoPlansForTheTenantWrites() {
        bankAs("compliance").get("/api/v1/places/aws-eu-west-3").then().statusCode(200);
        bankAs("compliance")
                .contentType(ContentType.JSON)
                .body(HALL)
                .post("/api/v1/places")
                .then()
                .statusCode(403);
        given().get("/api/v1/places").then().statusCode(401);
    }

    @Test
    void theKindsAreComparedByWhatIsKnownOfThem() {
        bank().get("/api/v1/kinds-of-place")
                .then()
                .statusCode(200)
                .body(
                        "kinds.kind",
                        contains("GLOBAL_HYPERSCALER", "DOMESTIC_CLOUD", "SOVEREIGN_FACTORY", "OWN_DATA_CENTRE"))
                .body("kinds[1].criteria.RESIDENCY.fact", equalTo("controlPlane"))
                .body("kinds[1].criteria.RESIDENCY.groups.source", hasItem("https://www.ncloud.com/"))
                .body("kinds[0].criteria.SLA_COMMITMENT.summary", containsString("99.99 %"))
                .body("kinds[0].criteria.RESIDENCY.unknown", greaterThan(100));
    }

    private static ValidatableResponse add(String body) {
        return bank().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/places")
                .then();
    }

    private static RequestSpecification bank() {
        return bankAs("analyst");
    }

    private static RequestSpecification bankAs(String role) {
        return given().auth().oauth2(TestParts.attach().keycloak().token(role + "@demo-bank"));
    }

    private static RequestSpecification other() {
        return given().auth().oauth2(TestParts.attach().keycloak().token("analyst@other-bank"));
    }

    private boolean controlPlaneKnown(String id) {
        return places.find(id).orElseThrow().fact(PlaceFact.CONTROL_PLANE).isPresent();
    }

    private int sql(String statement, String id) {
        return em.createNativeQuery(statement).setParameter(1, id).executeUpdate();
    }

    private <T> T as(TenantId who, Supplier<T> work) {
        return tenant.as(who, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
