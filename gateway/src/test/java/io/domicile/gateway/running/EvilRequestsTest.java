package io.domicile.gateway.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sent with a valid token, so that nothing but the door refuses; whatever is sent, no service hears of it. */
@QuarkusTest
@QuarkusTestResource(GatewayParts.class)
class EvilRequestsTest {
    private final String head = "Host: kr.localhost\r\nAuthorization: Bearer " + Tokens.analyst() + "\r\n";
    private int received;

    @BeforeEach
    void count() {
        received = Service.received();
    }

    @AfterEach
    void nothingWasForwarded() {
        assertThat(Service.received()).isEqualTo(received);
    }

    @ParameterizedTest
    @MethodSource("io.domicile.gateway.running.EvilPaths#unclean")
    void anUncleanPathIsMalformed(String path) {
        assertThat(get(path).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("io.domicile.gateway.running.EvilPaths#unclean")
    void anUncleanPathIsNoWayToAPageEither(String path) {
        assertThat(get(path.replace("api/v1/deals", "health")).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("io.domicile.gateway.running.EvilPaths#unknown")
    void whatNoContractNamesIsNotFound(String path) {
        var answer = get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("\"type\":\"/problems/not-found\"");
    }

    @Test
    void anUncleanPathIsToldAsAProblem() {
        var answer = get("/api/v1/deals;x");
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"/problems/malformed-path\"")
                .contains("\"trace\":\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "OPTIONS", "PUT", "BREW", "TRACK", "get", "X-GET"})
    void anotherMethodIsNotAllowedAndTheRightOnesAreNamed(String method) {
        var answer = send(method + " /api/v1/deals HTTP/1.1\r\n" + head + "\r\n");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("allow")).isEqualTo("GET, HEAD, POST");
    }

    @Test
    void thereAreNoTunnels() {
        assertThat(send("CONNECT elsewhere.example:443 HTTP/1.1\r\n" + head + "\r\n")
                        .status())
                .isEqualTo(405);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "two lengths|Content-Length: 4\\r\\nContent-Length: 5\\r\\n",
                "length and chunks|Content-Length: 4\\r\\nTransfer-Encoding: chunked\\r\\n",
                "negative length|Content-Length: -1\\r\\n",
                "huge length|Content-Length: 99999999999999999999\\r\\n",
                "unknown encoding|Transfer-Encoding: xchunked\\r\\n",
                "encoding twice|Transfer-Encoding: chunked\\r\\nTransfer-Encoding: identity\\r\\n",
                "stacked encodings|Transfer-Encoding: gzip, chunked\\r\\n",
                "space before the colon|Content-Length : 5\\r\\n",
                "nul in a header|X-A: a\u0000b\\r\\n",
                "bare carriage return|X-A: a\\rb\\r\\n",
            })
    void whereTheBodyEndsIsNeverADoubt(String name, String headers) {
        try (var raw = new Raw()) {
            raw.send("POST /api/v1/deals HTTP/1.1\r\n" + head + unescaped(headers) + "\r\n5\r\nhello\r\n0\r\n\r\n");
            assertThat(raw.answer().status()).isEqualTo(400);
            assertThat(raw.isClosedByTheOtherSide()).as(name).isTrue();
        }
    }

    @Test
    void twoAuthorizationsAreMalformed() {
        assertThat(send("GET /api/v1/deals HTTP/1.1\r\n" + head + "Authorization: Bearer x\r\n\r\n")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void twoHostsAreMalformed() {
        assertThat(send("GET /api/v1/deals HTTP/1.1\r\n" + head + "Host: other\r\n\r\n")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void noHostIsMalformed() {
        assertThat(send("GET /api/v1/deals HTTP/1.1\r\n" + head.replace("Host: kr.localhost\r\n", "") + "\r\n")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void httpBeforeElevenIsNotSpoken() {
        assertThat(send("GET /api/v1/deals HTTP/1.0\r\n" + head + "\r\n").status())
                .isEqualTo(505);
    }

    @Test
    void tooLargeHeadersAreRefused() {
        assertThat(send("GET /api/v1/deals HTTP/1.1\r\n" + head + "X-A: " + "a".repeat(20_000) + "\r\n\r\n")
                        .status())
                .isEqualTo(431);
    }

    @Test
    void aTooLongAddressIsRefused() {
        assertThat(get("/api/v1/deals?" + "a".repeat(9_000)).status()).isEqualTo(414);
    }

    private Raw.Answer get(String path) {
        return send("GET " + path + " HTTP/1.1\r\n" + head + "\r\n");
    }

    private Raw.Answer send(String request) {
        return Raw.once(request);
    }

    private static String unescaped(String text) {
        return text.replace("\\r", "\r").replace("\\n", "\n");
    }
}
