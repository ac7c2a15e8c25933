package io.domicile.gateway.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The connection to the service closes before an answer, or later. */
@QuarkusTest
@QuarkusTestResource(GatewayParts.class)
class ClosedConnectionTest {
    private static final Pattern TRIES = Pattern.compile("gateway_second_tries_total\\{service=\"catalog\"} ([0-9.]+)");

    private static final String BODY = "{\"said\":\"55 MW\"}";

    private final String token = Tokens.analyst();

    @SuppressWarnings("NullAway.Init") // Quarkus fills it
    @TestHTTPResource(value = "/metrics", management = true)
    String metrics;

    @Test
    void aReadIsSentAgain() {
        arriving(2, () -> request().get("/api/v1/deals/breaks-once")).statusCode(200);
        arriving(2, () -> request().head("/api/v1/deals/breaks-once")).statusCode(200);
    }

    @Test
    void nothingIsSentMoreThanTwice() {
        arriving(2, () -> request().get("/api/v1/deals/breaks"))
                .statusCode(503)
                .body("type", equalTo("/problems/service-unavailable"));
    }

    @Test
    void anActIsNotSentAgain() {
        arriving(1, () -> request().post("/api/v1/retractions/breaks-once"))
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/service-unavailable"));
    }

    @Test
    void anActUnderAKeyIsSentAgainWithItsBody() {
        arriving(2, () -> request().header("Idempotency-Key", "k1").body(BODY).post("/api/v1/claims/breaks-once"))
                .statusCode(200)
                .body("body", equalTo(BODY));
    }

    @Test
    void aKeyThatTheServiceDoesNotKnowIsNone() {
        arriving(1, () -> request().header("Idempotency-Key", "k1").post("/api/v1/retractions/breaks-once"))
                .statusCode(503);
    }

    @Test
    void aReplacementIsSentAgainWithItsBody() {
        arriving(2, () -> request().body(BODY).put("/api/v1/claims/breaks-once"))
                .statusCode(200)
                .body("body", equalTo(BODY));
    }

    @Test
    void aRemovalIsSentAgain() {
        arriving(2, () -> request().delete("/api/v1/deals/breaks-once")).statusCode(200);
    }

    @Test
    void aReplacementOfACertainVersionIsNotSentAgain() {
        arriving(1, () -> request().header("If-Match", "\"v1\"").put("/api/v1/claims/breaks-once"))
                .statusCode(503);
    }

    @Test
    void anAnswerThatHasBegunIsNotAskedForAgain() {
        var before = Service.received();
        try (var raw = new Raw()) {
            raw.send("GET /api/v1/deals/breaks-later HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                    + "\r\n\r\n");
            assertThatThrownBy(raw::answer).isInstanceOf(UncheckedIOException.class);
        }
        assertThat(Service.received() - before).isEqualTo(1);
    }

    @Test
    void whatTakesTooLongIsNotSentAgain() {
        arriving(1, () -> request().get("/api/v1/deals/never")).statusCode(504);
    }

    @Test
    void secondTriesAreCounted() {
        var before = secondTries();
        request().get("/api/v1/deals/breaks-once");
        request().get("/api/v1/deals/breaks");
        request().post("/api/v1/retractions/breaks");
        assertThat(secondTries() - before).isEqualTo(2);
    }

    /** The answer to a request that the service sees so many times. */
    private static ValidatableResponse arriving(int times, Supplier<Response> request) {
        var before = Service.received();
        var answer = request.get();
        assertThat(Service.received() - before).isEqualTo(times);
        return answer.then();
    }

    /** With a query of its own: of those with the same the service breaks the first. */
    private RequestSpecification request() {
        return given().auth().oauth2(token).queryParam("of", UUID.randomUUID());
    }

    private double secondTries() {
        var found = TRIES.matcher(given().get(metrics).asString());
        assertThat(found.find()).isTrue();
        return Double.parseDouble(found.group(1));
    }
}
