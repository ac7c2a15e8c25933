package io.domicile.advisor.weights;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.domicile.advisor.AdvisorParts;
import io.domicile.tenancy.CurrentTenant;
import io.domicile.tenancy.TenantId;
import io.domicile.testparts.TestParts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AdvisorParts.class)
class WeightSetResourceTest {

    private static final TenantId BANK = new TenantId("019a0000-0000-7000-8000-000000000002");
    private static final TenantId OTHER_BANK = new TenantId("019a0000-0000-7000-8000-000000000004");
    private static final String PATH = "/api/v1/weight-sets";

    @Inject
    WeightSets sets;

    @Inject
    EntityManager em;

    @Inject
    CurrentTenant tenant;

    @Test
    void aSetIsKeptAndFoundByThoseWhoScore() {
        var id = added("Kept", "{\"cost\": 1, \"data-sovereignty\": 2.5, \"carbon\": 0}");

        as("analyst@demo-bank")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Kept"))
                .body("weights.'data-sovereignty'", equalTo(2.5f))
                .body("weights.carbon", equalTo(0f));
        assertThat(asTenant(BANK, () -> sets.find(id)).orElseThrow().weights())
                .containsEntry("cost", 1.0)
                .containsEntry("data-sovereignty", 2.5)
                .containsEntry("carbon", 0.0)
                .hasSize(3);
    }

    @Test
    void aChangeNeedsTheVersionThatWasReadAndADeletionToo() {
        var id = added("Changed", "{\"cost\": 1}");
        var read = etag(id);

        put(id, read, set("Changed", "{\"cost\": 3}")).statusCode(200).body("weights.cost", equalTo(3f));
        put(id, read, set("Changed", "{\"cost\": 4}")).statusCode(412);
        analyst().delete(PATH + "/" + id).then().statusCode(428);
        analyst().header("If-Match", etag(id)).delete(PATH + "/" + id).then().statusCode(204);
        analyst().get(PATH + "/" + id).then().statusCode(404).body("type", equalTo("/problems/weight-set-not-found"));
    }

    @Test
    void aNameIsTakenOncePerTenant() {
        var first = added("Taken", "{\"cost\": 1}");
        var second = added("Not taken", "{\"cost\": 1}");

        post(set("Taken", "{\"cost\": 2}"))
                .statusCode(409)
                .body("type", equalTo("/problems/weight-set-name-taken"))
                .body("errors.pointer", contains("#/name"));
        put(second, etag(second), set("Taken", "{\"cost\": 2}")).statusCode(409);
        put(first, etag(first), set("Taken", "{\"cost\": 2}")).statusCode(200);
        as("analyst@other-bank")
                .contentType("application/json")
                .body(set("Taken", "{\"cost\": 2}"))
                .post(PATH)
                .then()
                .statusCode(201);
    }

    @Test
    void oneKeyStoresOneSet() {
        var key = UUID.randomUUID().toString();
        var body = set("One key", "{\"cost\": 1}");
        analyst().header("Idempotency-Key", key).body(body).post(PATH).then().statusCode(201);
        analyst()
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"));
    }

    @Test
    void weightsThatMeanNothingAreRefusedByTheirPart() {
        refused("{\"cost\": 0, \"carbon\": -0.0}")
                .body("type", equalTo("/problems/weight-set-unfit"))
                .body("errors.pointer", contains("#/weights"));
        refused("{}").body("errors.pointer", contains("#/weights"));
        refused("{\"cost\": -1}").body("errors.pointer", contains("#/weights/cost"));
        refused("{\"cost\": null}").body("errors.pointer", contains("#/weights/cost"));
        refused("{\"cost\": 1000001}").body("errors.pointer", contains("#/weights/cost"));
        refused("{\"cost\": \"much\"}").body("errors.pointer", contains("#/weights/cost"));
        refused("{\"Cost!\": 1}").body("errors.pointer", contains("#/weights/Cost!"));
        refused(IntStream.range(0, 31)
                        .mapToObj(i -> "\"c" + "x".repeat(i) + "\": 1")
                        .collect(Collectors.joining(",", "{", "}")))
                .body("errors.pointer", contains("#/weights"));
        refused("{\"cost\": 1, \"sovereignity\": 2}")
                .body("type", equalTo("/problems/weight-set-unfit"))
                .body("errors.pointer", contains("#/weights/sovereignity"))
                .body("errors.detail", contains(containsString("data-sovereignty")));
        post("{}").statusCode(400).body("errors.pointer", hasItems("#/name", "#/weights"));
        post(set("x", "{\"cost\": 1}").replace("name", "nam"))
                .statusCode(400)
                .body("errors.pointer", contains("#/nam"));
    }

    @Test
    void anotherTenantNeitherSeesNorChangesIt() {
        var id = added("Apart", "{\"cost\": 1}");
        var path = PATH + "/" + id;
        var other = as("admin@other-bank").contentType("application/json").header("If-Match", etag(id));

        other.get(path).then().statusCode(404);
        other.body(set("Apart", "{\"cost\": 9}")).put(path).then().statusCode(404);
        as("admin@other-bank").header("If-Match", etag(id)).delete(path).then().statusCode(404);
        as("admin@other-bank").get(PATH).then().statusCode(200).body("items.id", not(hasItem(id.toString())));
        assertThat(asTenant(OTHER_BANK, () -> em.find(WeightSet.class, id))).isNull();
        assertThat(asTenant(OTHER_BANK, () -> sql("update weight_set set name = 'stolen' where id = ?1", id)))
                .isZero();
        assertThat(asTenant(OTHER_BANK, () -> sql("delete from weight_set where id = ?1", id)))
                .isZero();

        analyst().get(PATH + "?limit=200").then().body("items.id", hasItem(id.toString()));
        assertThat(asTenant(BANK, () -> sql("update weight_set set name = 'Apart 2' where id = ?1", id)))
                .isOne();
    }

    @Test
    void houseRolesDoNotWriteAndNobodyReadsWithoutAToken() {
        as("curator@domicile")
                .contentType("application/json")
                .body(set("x", "{\"cost\": 1}"))
                .post(PATH)
                .then()
                .statusCode(403);
        given().get(PATH).then().statusCode(401);
    }

    private static UUID added(String name, String weights) {
        return UUID.fromString(
                post(set(name, weights)).statusCode(201).extract().path("id"));
    }

    private static String set(String name, String weights) {
        return "{\"name\": \"%s\", \"weights\": %s}".formatted(name, weights);
    }

    private static ValidatableResponse refused(String weights) {
        return post(set("refused", weights)).statusCode(400).contentType("application/problem+json");
    }

    private static ValidatableResponse post(String set) {
        return analyst().body(set).post(PATH).then();
    }

    private static ValidatableResponse put(UUID id, String tag, String set) {
        return analyst().header("If-Match", tag).body(set).put(PATH + "/" + id).then();
    }

    private static String etag(UUID id) {
        return analyst().get(PATH + "/" + id).then().statusCode(200).extract().header("ETag");
    }

    private static RequestSpecification analyst() {
        return as("analyst@demo-bank").contentType("application/json");
    }

    private static RequestSpecification as(String account) {
        return given().auth().oauth2(TestParts.attach().keycloak().token(account));
    }

    private <T> T asTenant(TenantId who, Supplier<T> work) {
        return tenant.as(who, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private int sql(String statement, UUID id) {
        return em.createNativeQuery(statement).setParameter(1, id).executeUpdate();
    }
}
