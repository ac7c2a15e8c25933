package io.domicile.gateway.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a service gets of a request, and a caller of the answer. */
@QuarkusTest
@QuarkusTestResource(GatewayParts.class)
class ForwardingTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final String token = Tokens.analyst();

    @Test
    void pathAndQueryArriveAsTheyWereChecked() {
        assertThat(echo("/api/v1/deals/%6br-%ed%95%9c?q=a%20b%26&q=c+d;e").getString("uri"))
                .isEqualTo("/api/v1/deals/kr-%ED%95%9C?q=a%20b%26&q=c+d;e");
    }

    @Test
    void theTokenArrivesAsItIs() {
        assertThat(headers(Map.of())).contains("authorization: Bearer " + token);
    }

    @Test
    void whatConcernsTheContentArrives() {
        var sent = Map.of(
                "Accept-Language", "ko",
                "Idempotency-Key", "k1",
                "If-Match", "\"v1\"",
                "If-None-Match", "\"v2\"",
                "Last-Event-ID", "7",
                "Prefer", "return=minimal");
        assertThat(headers(sent))
                .contains(
                        "accept-language: ko",
                        "idempotency-key: k1",
                        "if-match: \"v1\"",
                        "if-none-match: \"v2\"",
                        "last-event-id: 7",
                        "prefer: return=minimal");
    }

    @Test
    void whatACallerSaysOfItselfDoesNotArrive() {
        var sent = Map.of(
                "X-Forwarded-For", "6.6.6.6",
                "X-Forwarded-Host", "evil.example",
                "X-Forwarded-Proto", "gopher",
                "X-Forwarded-Prefix", "/evil",
                "Forwarded", "for=6.6.6.6;host=evil.example",
                "X-Real-IP", "6.6.6.6",
                "X-Tenant", "other-bank",
                "X-User", "evil",
                "X-HTTP-Method-Override", "DELETE",
                "Cookie", "q_session=evil");
        var arrived = headers(sent);

        assertThat(arrived).noneMatch(header -> header.contains("evil") || header.contains("6.6.6.6"));
        assertThat(arrived).noneMatch(header -> header.startsWith("x-tenant") || header.startsWith("x-http"));
        assertThat(arrived)
                .contains(
                        "x-forwarded-for: 127.0.0.1",
                        "x-forwarded-host: kr.localhost:8080",
                        "x-forwarded-proto: http",
                        "host: " + URI.create(Service.address()).getAuthority());
    }

    @Test
    void aCallersTraceGoesOnWithoutItsBaggage() {
        var arrived = headers(Map.of("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01", "baggage", "tenant=evil"));

        assertThat(arrived).anyMatch(header -> header.startsWith("traceparent: 00-" + TRACE + "-"));
        assertThat(arrived).noneMatch(header -> header.contains("b7ad6b7169203331") || header.startsWith("baggage"));
    }

    @Test
    void withoutATraceOneBegins() {
        assertThat(headers(Map.of()))
                .anyMatch(header -> header.matches("traceparent: 00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"));
    }

    @Test
    void whatConcernsOnlyOneConnectionStaysThere() {
        var request = "GET /api/v1/deals HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                + "\r\nConnection: Authorization, Upgrade\r\nUpgrade: websocket\r\nTE: trailers\r\nKeep-Alive: 5\r\n\r\n";
        List<String> arrived = JsonPath.from(Raw.once(request).body()).getList("headers");

        assertThat(arrived).contains("authorization: Bearer " + token);
        assertThat(arrived)
                .noneMatch(header ->
                        header.startsWith("upgrade") || header.startsWith("te:") || header.startsWith("keep-alive"));
    }

    @Test
    void answersSayNothingOfTheInside() {
        given().auth()
                .oauth2(token)
                .get("/api/v1/deals/talkative")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Server", nullValue())
                .header("X-Powered-By", nullValue())
                .header("Set-Cookie", nullValue())
                .header("Keep-Alive", nullValue())
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Strict-Transport-Security", nullValue());
    }

    @Test
    void anAddressAtTheServiceBecomesOneAtTheGateway() {
        given().auth()
                .oauth2(token)
                .get("/api/v1/deals/moved")
                .then()
                .statusCode(201)
                .header("Location", equalTo("/api/v1/deals/there"));
    }

    @Test
    void answersWithoutABodyLeaveTheConnectionUsable() {
        var head = " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\n\r\n";
        try (var raw = new Raw()) {
            var noContent = raw.send("GET /api/v1/deals/no-content" + head).answer();
            assertThat(noContent.status()).isEqualTo(204);
            assertThat(noContent.headers()).doesNotContainKey("transfer-encoding");
            var notModified = raw.send("GET /api/v1/deals/not-modified" + head).answer();
            assertThat(notModified.status()).isEqualTo(304);
            assertThat(notModified.header("etag")).isEqualTo("\"v1\"");
            assertThat(raw.send("GET /api/v1/deals" + head).answer().status()).isEqualTo(200);
        }
    }

    @Test
    void headAnswersLikeGetWithoutTheBody() {
        given().auth()
                .oauth2(token)
                .head("/api/v1/deals")
                .then()
                .statusCode(200)
                .body(equalTo(""));
    }

    private List<String> headers(Map<String, String> sent) {
        return given().auth()
                .oauth2(token)
                .headers(sent)
                .get("/api/v1/deals")
                .jsonPath()
                .getList("headers");
    }

    private JsonPath echo(String target) {
        var request = "GET " + target + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\n\r\n";
        return JsonPath.from(Raw.once(request).body());
    }
}
