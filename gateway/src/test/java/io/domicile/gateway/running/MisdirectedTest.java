package io.domicile.gateway.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayParts.class)
class MisdirectedTest {
    private final String foreign = Tokens.unsigned(new JsonObject().put("iss", GatewayParts.FOREIGN_ISSUER));

    @Test
    void aCallerOfAnotherCellIsToldItsHome() {
        given().auth()
                .oauth2(foreign)
                .get("/api/v1/deals")
                .then()
                .statusCode(421)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/misdirected-jurisdiction"))
                .body("home", equalTo(GatewayParts.FOREIGN_HOME))
                .header("Cache-Control", equalTo("no-store"))
                .header("Location", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/deals/kr-naver", "/api/v1/unknown", "/operations/republish", "/q/health"})
    void homeComesBeforeAnyOtherAnswer(String path) {
        given().auth().oauth2(foreign).get(path).then().statusCode(421);
        given().auth().oauth2(foreign).post(path).then().statusCode(421);
    }

    @Test
    void anUnknownIssuerIsUnauthorized() {
        given().auth()
                .oauth2(Tokens.unsigned(new JsonObject().put("iss", "https://id.elsewhere.example")))
                .get("/api/v1/deals")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/unauthorized"))
                .header("WWW-Authenticate", equalTo("Bearer realm=\"domicile\", error=\"invalid_token\""));
    }

    @Test
    void anIssuerThatOnlyLooksAlikeIsUnauthorized() {
        for (var issuer :
                List.of(GatewayParts.FOREIGN_ISSUER + "/", GatewayParts.FOREIGN_ISSUER.toUpperCase(Locale.ROOT))) {
            given().auth()
                    .oauth2(Tokens.unsigned(new JsonObject().put("iss", issuer)))
                    .get("/api/v1/deals")
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void publicPagesDoNotAskWhereACallerBelongs() {
        given().auth().oauth2(foreign).get("/openapi").then().statusCode(200);
    }

    @Test
    void anOrganizationOfAnotherJurisdictionIsToldItsHome() {
        var organization = Tokens.organization(
                Map.of("tenant_id", List.of("019a0000-0000-7000-8000-0000000000ff"), "jurisdiction", List.of("fr")));
        var token = Tokens.grant("domicile-cli", Tokens.person(organization), "organization:" + organization);
        var received = Service.received();

        given().auth()
                .oauth2(token.getString("access_token"))
                .get("/api/v1/deals")
                .then()
                .statusCode(421)
                .body("home", equalTo(GatewayParts.FOREIGN_HOME));
        assertThat(Service.received()).isEqualTo(received);
    }
}
