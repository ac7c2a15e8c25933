package io.domicile.gateway.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayParts.class)
class FailingServiceTest {
    private final String token = Tokens.analyst();

    @Test
    void aServiceThatIsDownIsUnavailable() {
        given().auth()
                .oauth2(token)
                .get("/api/v1/places")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/service-unavailable"))
                .header("Retry-After", equalTo("2"));
    }

    @Test
    void aServiceThatBreaksOffIsUnavailable() {
        given().auth()
                .oauth2(token)
                .get("/api/v1/deals/breaks")
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/service-unavailable"));
    }

    @Test
    void aServiceThatDoesNotAnswerIsTooSlow() {
        given().auth()
                .oauth2(token)
                .get("/api/v1/deals/never")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/service-too-slow"));
    }

    @Test
    void halfAnAnswerDoesNotLookWhole() {
        try (var raw = new Raw()) {
            raw.send("GET /api/v1/deals/breaks-later HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                    + "\r\n\r\n");
            assertThatThrownBy(raw::answer).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void anAnswerThatStallsIsCut() {
        try (var raw = new Raw()) {
            raw.send("GET /api/v1/deals/stalls HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\n\r\n");
            assertThatThrownBy(raw::answer).hasRootCauseMessage("The connection ended after ''");
        }
    }

    @Test
    void oneServiceDownLeavesTheOthersUp() {
        given().auth().oauth2(token).get("/api/v1/places").then().statusCode(503);
        assertThat(given().auth().oauth2(token).get("/api/v1/deals").statusCode())
                .isEqualTo(200);
    }
}
