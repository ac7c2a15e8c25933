package io.domicile.gateway.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only an access token of this cell, whole, unexpired and meant for the gateway, lets a request pass. */
@QuarkusTest
@QuarkusTestResource(GatewayParts.class)
class TokenTest {
    private static final JsonObject FOR_THE_GATEWAY = new JsonObject()
            .put("included.client.audience", "gateway")
            .put("access.token.claim", "true")
            .put("id.token.claim", "true");

    @Test
    void aPersonPasses() {
        asking(Tokens.analyst()).statusCode(200);
    }

    @Test
    void aProgramPasses() {
        asking(Tokens.program()).statusCode(200);
    }

    @Test
    void withoutATokenOneIsAskedFor() {
        given().get("/api/v1/deals")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthorized"))
                .header("WWW-Authenticate", equalTo("Bearer realm=\"domicile\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YTpi", "Bearer", "Bearer ", "bearer opaque", "DPoP a.b.c", "Negotiate x"})
    void anythingButABearerTokenIsUnauthorized(String authorization) {
        given().header("Authorization", authorization)
                .get("/api/v1/deals")
                .then()
                .statusCode(401);
    }

    @Test
    void aTokenInTheQueryIsNoToken() {
        given().queryParam("access_token", Tokens.analyst())
                .get("/api/v1/deals")
                .then()
                .statusCode(401);
    }

    @Test
    void aCookieIsNoToken() {
        given().cookie("q_session", Tokens.analyst())
                .get("/api/v1/deals")
                .then()
                .statusCode(401);
    }

    @Test
    void aCutTokenIsInvalid() {
        var token = Tokens.analyst();
        for (int cut : new int[] {1, 2, 3, 4, 10, 100, token.length() - 20}) {
            refused(token.substring(0, token.length() - cut));
        }
    }

    @Test
    void aChangedClaimMakesATokenInvalid() {
        var parts = Tokens.analyst().split("\\.", -1);
        var claims = claims(parts[1]).put("scope", "everything");
        refused(parts[0] + "." + Tokens.encoded(claims.encode()) + "." + parts[2]);
    }

    @Test
    void aTokenWithoutASignatureIsInvalid() {
        var parts = Tokens.analyst().split("\\.", -1);
        for (var algorithm : new String[] {"none", "None", "NONE"}) {
            var header = Tokens.encoded(new JsonObject().put("alg", algorithm).encode());
            refused(header + "." + parts[1] + ".");
            refused(header + "." + parts[1] + "." + parts[2]);
        }
        refused(Tokens.unsigned(claims(parts[1])));
    }

    @Test
    void aPublicKeyIsNoSecret() throws GeneralSecurityException {
        var parts = Tokens.analyst().split("\\.", -1);
        var kid = claims(parts[0]).getString("kid");
        var publicKey = given().get(Tokens.issuer()).jsonPath().getString("public_key");
        var signed = Tokens.encoded(
                        new JsonObject().put("alg", "HS256").put("kid", kid).encode()) + "." + parts[1];
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(publicKey.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
        refused(signed + "." + Tokens.encoded(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    void aKeyThatATokenBringsAlongIsNotUsed() {
        var parts = Tokens.analyst().split("\\.", -1);
        for (var header : new String[] {"jku", "x5u", "jwk"}) {
            var changed =
                    claims(parts[0]).put(header, "http://127.0.0.1:9/keys").put("kid", "mine");
            refused(Tokens.encoded(changed.encode()) + "." + parts[1] + "." + parts[2]);
        }
    }

    @Test
    void aTokenForAnotherAudienceIsInvalid() {
        var client = Tokens.client(new JsonObject(), new JsonArray());
        refused(Tokens.grant(client, "analyst@demo-bank", "organization").getString("access_token"));
    }

    @Test
    void anIdTokenIsNoAccessToken() {
        var client = Tokens.client(
                new JsonObject(), new JsonArray().add(Tokens.mapper("oidc-audience-mapper", FOR_THE_GATEWAY)));
        var tokens = Tokens.grant(client, "analyst@demo-bank", "openid organization");
        var idToken = tokens.getString("id_token");
        assertThat(claims(idToken.split("\\.", -1)[1]).getValue("aud").toString())
                .contains("gateway");
        refused(idToken);
        refused(tokens.getString("refresh_token"));
    }

    @Test
    void anExpiredTokenIsInvalid() {
        var client = Tokens.client(
                new JsonObject().put("access.token.lifespan", "2"),
                new JsonArray().add(Tokens.mapper("oidc-audience-mapper", FOR_THE_GATEWAY)));
        var token = Tokens.grant(client, "analyst@demo-bank", "organization").getString("access_token");
        // Without the tenant's mapper it gets no further than that, which shows that it was valid.
        asking(token).statusCode(403);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> refused(token));
    }

    private static void refused(String token) {
        asking(token)
                .statusCode(401)
                .body("type", equalTo("/problems/unauthorized"))
                .header("WWW-Authenticate", equalTo("Bearer realm=\"domicile\", error=\"invalid_token\""));
    }

    private static ValidatableResponse asking(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/v1/deals")
                .then();
    }

    private static JsonObject claims(String part) {
        return new JsonObject(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }
}
