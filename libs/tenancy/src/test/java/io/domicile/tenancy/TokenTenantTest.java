package io.domicile.tenancy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.domicile.testparts.TestKeycloak;
import io.domicile.testparts.TestParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TenancyParts.class)
class TokenTenantTest {

    private static final String BANK = "019a0000-0000-7000-8000-000000000002";
    private static final String HOUSE = "019a0000-0000-7000-8000-000000000001";

    private final TestKeycloak keycloak = TestParts.attach().keycloak();

    @Test
    void theTenantIsTheTokensOneOrganization() {
        who(keycloak.token("analyst@demo-bank")).statusCode(200).body(equalTo(BANK));
        who(keycloak.clientToken("demo-bank-api")).statusCode(200).body(equalTo(BANK));
    }

    @Test
    void noHeaderParameterOrBodySaysOtherwise() {
        given().auth()
                .oauth2(keycloak.token("analyst@demo-bank"))
                .header("X-Tenant", HOUSE)
                .header("X-User", "curator@domicile")
                .get("/who")
                .then()
                .statusCode(200)
                .body(equalTo(BANK));
    }

    @Test
    void aTokenForNoOrganizationIsRefused() {
        var outsider = account();

        who(keycloak.token(outsider)).statusCode(403).body("type", equalTo("/problems/no-organization"));
    }

    @Test
    void aTokenForTwoOrganizationsIsRefused() {
        var member = account();
        join(member, "demo-bank");
        join(member, "domicile");

        who(token(member, "organization:demo-bank organization:domicile"))
                .statusCode(403)
                .body("type", equalTo("/problems/several-organizations"));
        who(keycloak.token(member)).statusCode(403).body("type", equalTo("/problems/no-organization"));
        who(token(member, "organization:demo-bank")).statusCode(200).body(equalTo(BANK));
    }

    @Test
    void aWildcardIsRefusedEvenWhereItMeansOne() {
        who(token("analyst@demo-bank", "organization:*"))
                .statusCode(403)
                .body("type", equalTo("/problems/several-organizations"));
    }

    @Test
    void aCuratorIsOneForTheHouseAlone() {
        var impostor = account();
        join(impostor, "demo-bank");
        grant(impostor, "curator");
        var nobodys = account();
        grant(nobodys, "curator");

        curator(keycloak.token("curator@domicile")).statusCode(200).body(equalTo(HOUSE));
        curator(keycloak.token(impostor)).statusCode(403);
        curator(keycloak.token(nobodys)).statusCode(403);
        curator(keycloak.token("analyst@demo-bank")).statusCode(403);
    }

    @Test
    void anAlteredTokenIsRefused() {
        var token = keycloak.token("curator@domicile");
        var unsigned = token.substring(0, token.lastIndexOf('.') + 1);

        who(token.substring(0, token.length() - 2)).statusCode(401);
        who(unsigned).statusCode(401);
        who("garbage").statusCode(401);
    }

    private static ValidatableResponse who(String token) {
        return given().auth().oauth2(token).get("/who").then();
    }

    private static ValidatableResponse curator(String token) {
        return given().auth().oauth2(token).get("/who/curator").then();
    }

    /** A new account of the realm; its password is the demo rule's. */
    private String account() {
        var name = "someone-" + UUID.randomUUID();
        var username = name + "@nowhere";
        var created = keycloak.admin("POST", "/users", """
                {"username": "%1$s", "email": "%2$s@nowhere.example", "emailVerified": true, "firstName": "Some",
                 "lastName": "One", "enabled": true,
                 "credentials": [{"type": "password", "value": "%2$s", "temporary": false}]}
                """.formatted(username, name));
        assertThat(created.statusCode()).isEqualTo(201);
        return username;
    }

    private void join(String username, String alias) {
        var organizations =
                JsonPath.from(keycloak.admin("GET", "/organizations", "").body());
        var organization = organizations.getString("find { it.alias == '" + alias + "' }.id");
        var joined = keycloak.admin("POST", "/organizations/" + organization + "/members", idOf(username));
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(201);
    }

    private void grant(String username, String role) {
        var representation = keycloak.admin("GET", "/roles/" + role, "").body();
        var granted =
                keycloak.admin("POST", "/users/" + idOf(username) + "/role-mappings/realm", "[" + representation + "]");
        assertThat(granted.statusCode()).isEqualTo(204);
    }

    private String idOf(String username) {
        return first("/users?exact=true&username=" + username).getString("id");
    }

    private JsonPath first(String path) {
        var list = keycloak.admin("GET", path, "").body();
        return JsonPath.from(list).setRootPath("[0]");
    }

    private String token(String username, String scope) {
        return given().formParam("grant_type", "password")
                .formParam("client_id", "domicile-cli")
                .formParam("username", username)
                .formParam("password", username.substring(0, username.indexOf('@')))
                .formParam("scope", scope)
                .post(keycloak.issuer() + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
