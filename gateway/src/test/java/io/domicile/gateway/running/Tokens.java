package io.domicile.gateway.running;

import static io.restassured.RestAssured.given;

import io.domicile.testparts.TestKeycloak;
import io.domicile.testparts.TestParts;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tokens of the real Keycloak, honest and less so. */
final class Tokens {
    static final String BANK = "019a0000-0000-7000-8000-000000000002";

    private static final TestKeycloak KEYCLOAK = TestParts.attach().keycloak();
    private static final String ANALYST = KEYCLOAK.token("analyst@demo-bank");

    private Tokens() {}

    static String analyst() {
        return ANALYST;
    }

    static String program() {
        return KEYCLOAK.clientToken("demo-bank-api");
    }

    static String issuer() {
        return KEYCLOAK.issuer();
    }

    /** The full answer of the token endpoint. */
    static JsonPath grant(String client, String account, String scope) {
        var answer = given().formParam("grant_type", "password")
                .formParam("client_id", client)
                .formParam("username", account)
                .formParam("password", account.substring(0, account.indexOf('@')))
                .formParam("scope", scope)
                .post(KEYCLOAK.issuer() + "/protocol/openid-connect/token");
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    /** A new person who is a member of just these organizations. */
    static String person(String... organizations) {
        var name = "p" + UUID.randomUUID().toString().substring(0, 8);
        var account = name + "@gateway-tests";
        created(
                "/users",
                new JsonObject()
                        .put("username", account)
                        .put("email", name + "@" + UUID.randomUUID() + ".example")
                        .put("emailVerified", true)
                        .put("firstName", name)
                        .put("lastName", name)
                        .put("enabled", true)
                        .put(
                                "credentials",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("type", "password")
                                                .put("value", name))));
        var id = find("/users?exact=true&username=" + account, "username", account);
        for (var organization : organizations) {
            var answer = KEYCLOAK.admin(
                    "POST",
                    "/organizations/" + find("/organizations?first=0&max=1000", "alias", organization) + "/members",
                    "\"" + id + "\"");
            if (answer.statusCode() != 201) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
        }
        return account;
    }

    /** A new organization with these attributes; returns its alias. */
    static String organization(Map<String, List<String>> attributes) {
        var alias = "o" + UUID.randomUUID().toString().substring(0, 8);
        var json = new JsonObject();
        attributes.forEach((name, values) -> json.put(name, new JsonArray(values)));
        created(
                "/organizations",
                new JsonObject()
                        .put("alias", alias)
                        .put("name", alias)
                        .put("enabled", true)
                        .put(
                                "domains",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("name", alias + ".example")
                                                .put("verified", true)))
                        .put("attributes", json));
        return alias;
    }

    /** A new public client whose tokens carry what these mappers and attributes say. */
    static String client(JsonObject attributes, JsonArray mappers) {
        var id = "c" + UUID.randomUUID().toString().substring(0, 8);
        created(
                "/clients",
                new JsonObject()
                        .put("clientId", id)
                        .put("publicClient", true)
                        .put("directAccessGrantsEnabled", true)
                        .put("attributes", attributes)
                        .put("protocolMappers", mappers));
        return id;
    }

    static JsonObject mapper(String kind, JsonObject config) {
        return new JsonObject()
                .put("name", kind + config.hashCode())
                .put("protocol", "openid-connect")
                .put("protocolMapper", kind)
                .put("config", config);
    }

    /** A token that says so and is signed by nobody. */
    static String unsigned(JsonObject claims) {
        return encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + encoded(claims.encode()) + ".c2lnbmF0dXJl";
    }

    static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    static String encoded(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    private static void created(String path, JsonObject what) {
        var answer = KEYCLOAK.admin("POST", path, what.encode());
        if (answer.statusCode() != 201) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private static String find(String path, String property, String value) {
        return new JsonArray(KEYCLOAK.admin("GET", path, "").body())
                .stream()
                        .map(JsonObject.class::cast)
                        .filter(object -> value.equals(object.getString(property)))
                        .map(object -> object.getString("id"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(path + ": no " + value));
    }
}
