package io.domicile.gateway.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayParts.class)
class BodyTest {
    private static final int LIMIT = 8 * 1024 * 1024;

    private final String head =
            "POST /api/v1/deals HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Tokens.analyst() + "\r\n";

    @Test
    void aBodyArrivesWhole() {
        var answer = given().auth()
                .oauth2(Tokens.analyst())
                .contentType("application/json")
                .body("{\"name\":\"lamp\"}")
                .post("/api/v1/deals")
                .jsonPath();
        assertThat(answer.getString("body")).isEqualTo("{\"name\":\"lamp\"}");
        assertThat(answer.getString("method")).isEqualTo("POST");
    }

    @Test
    void aBodyAtTheLimitArrives() {
        try (var raw = new Raw()) {
            var answer = raw.send(head + "Content-Length: " + LIMIT + "\r\n\r\n" + "a".repeat(LIMIT))
                    .answer();
            assertThat(JsonPath.from(answer.body()).getInt("length")).isEqualTo(LIMIT);
        }
    }

    @Test
    void aBodyInChunksArrives() {
        try (var raw = new Raw()) {
            var answer = raw.send(head + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n")
                    .answer();
            assertThat(JsonPath.from(answer.body()).getString("body")).isEqualTo("hello world");
        }
    }

    @Test
    void aDeclaredBodyOverTheLimitIsRefusedUnread() {
        var received = Service.received();
        try (var raw = new Raw()) {
            var answer = raw.send(head + "Content-Length: " + (LIMIT + 1) + "\r\n\r\n")
                    .answer();
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.body()).contains("/problems/body-too-large");
            assertThat(raw.isClosedByTheOtherSide()).isTrue();
        }
        assertThat(Service.received()).isEqualTo(received);
    }

    @Test
    void anUndeclaredBodyOverTheLimitIsCutThere() {
        var received = Service.received();
        var chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
        try (var raw = new Raw()) {
            raw.send(head + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(LIMIT / 0x10000));
            assertThat(raw.send(chunk).answer().status()).isEqualTo(413);
            assertThat(raw.isClosedByTheOtherSide()).isTrue();
        }
        assertThat(Service.received()).isEqualTo(received);
    }

    @Test
    void aSlowSenderHoldsNoConnectionToAService() {
        var received = Service.received();
        try (var raw = new Raw()) {
            assertThat(raw.send(head + "Content-Length: 5\r\n\r\nhel").answer().status())
                    .isEqualTo(408);
        }
        assertThat(Service.received()).isEqualTo(received);
    }

    @Test
    void aBodyIsWantedOnlyOfAKnownCaller() throws IOException {
        try (var raw = new Raw()) {
            raw.send(head + "Content-Length: 5\r\nExpect: 100-continue\r\n\r\n");
            assertThat(raw.head().status()).isEqualTo(100);
            assertThat(JsonPath.from(raw.send("hello").answer().body()).getString("body"))
                    .isEqualTo("hello");
        }
        try (var raw = new Raw()) {
            raw.send("POST /api/v1/deals HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
            assertThat(raw.head().status()).isEqualTo(401);
        }
    }

    @Test
    void aRefusedBodyIsNotTakenForTheNextRequest() {
        try (var raw = new Raw()) {
            raw.send(
                    "POST /api/v1/deals HTTP/1.1\r\nHost: x\r\nContent-Length: 23\r\n\r\nGET /health HTTP/1.1\r\n\r\n");
            assertThat(raw.answer().status()).isEqualTo(401);
            raw.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(raw.answer().body()).contains("Domicile");
        }
    }
}
