package io.domicile.advisor.ownrule;

import static io.restassured.RestAssured.given;

import io.domicile.testparts.TestParts;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A bank's own rules as its people reach them: an analyst writes, compliance puts into force. */
public final class OwnRulesOfBank {

    public static final String PATH = "/api/v1/rules";

    /** Good for a quarter of an hour, which is longer than the tests take. */
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private OwnRulesOfBank() {}

    public static RequestSpecification as(String account) {
        return given().auth()
                .oauth2(TOKENS.computeIfAbsent(
                        account, name -> TestParts.attach().keycloak().token(name)))
                .contentType("application/json");
    }

    public static RequestSpecification analyst() {
        return as("analyst@demo-bank");
    }

    public static RequestSpecification compliance() {
        return as("compliance@demo-bank");
    }

    /** A rule with what a test cares about in the place of {@code more}. */
    public static String json(String effect, String when, String more) {
        return """
                {"title": {"en": "A rule of a test"}, "effect": "%s", "when": "%s"%s,
                 "says": {"en": "The bank wants it so."},
                 "reference": {"document": "Outsourcing policy", "section": "4.2"}}
                """.formatted(effect, when, more);
    }

    public static String demanding(String demand) {
        return json("REQUIRE", "true", ", \"demand\": \"" + demand + "\"");
    }

    public static String drafted(String rule) {
        return analyst().body(rule).post(PATH).then().statusCode(201).extract().path("id");
    }

    public static String etag(String id) {
        return analyst().get(PATH + "/" + id).then().statusCode(200).extract().header("ETag");
    }

    public static ValidatableResponse force(String account, String id) {
        return as(account)
                .header("If-Match", etag(id))
                .post(PATH + "/" + id + "/force")
                .then();
    }

    public static String inForce(String rule) {
        var id = drafted(rule);
        force("compliance@demo-bank", id).statusCode(200);
        return id;
    }

    public static void withdraw(String id) {
        compliance()
                .header("If-Match", etag(id))
                .post(PATH + "/" + id + "/withdrawal")
                .then()
                .statusCode(200);
    }

    /** Leaves nothing that decides, and no draft. */
    public static void clear() {
        analyst()
                .get(PATH + "?state=IN_FORCE&limit=200")
                .then()
                .extract()
                .<List<String>>path("items.id")
                .forEach(OwnRulesOfBank::withdraw);
        analyst()
                .get(PATH + "?state=DRAFT&limit=200")
                .then()
                .extract()
                .<List<String>>path("items.id")
                .forEach(id -> analyst()
                        .header("If-Match", etag(id))
                        .delete(PATH + "/" + id)
                        .then()
                        .statusCode(204));
    }
}
