package io.domicile.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(HttpParts.class)
class BodyLimitTest {
    private static final int LIMIT = 1024 * 1024;
    private static final String LINES = "/api/v1/things/lines";

    @Test
    void aBodyUpToTheLimitIsRead() throws IOException {
        assertThat(given().contentType("text/csv")
                        .body("x".repeat(LIMIT))
                        .post(LINES)
                        .statusCode())
                .isEqualTo(200);
        assertThat(Wire.post(
                        LINES, "Content-Type: text/csv\nTransfer-Encoding: chunked\n", Wire.chunked("x".repeat(LIMIT))))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(longs = {LIMIT + 1, 50_000_000, Long.MAX_VALUE})
    void aBodyAnnouncedAsTooLargeIsRefusedBeforeItIsSent(long length) throws IOException {
        // No Connection: close of ours: the server has to end what would be read as the next request.
        var answer = Wire.send(
                "POST %s HTTP/1.1\nHost: localhost\nContent-Type: text/csv\nContent-Length: %d\n"
                        .formatted(LINES, length),
                "");

        assertTooLarge(answer);
    }

    @ParameterizedTest
    @CsvSource({LINES + ",text/csv", "/api/v1/things,application/json", "/api/v1/quick-things,application/json"})
    void aBodyThatGrowsTooLargeIsRefused(String path, String type) throws IOException {
        assertTooLarge(Wire.post(
                path,
                "Content-Type: %s\nTransfer-Encoding: chunked\n".formatted(type),
                Wire.chunked(" ".repeat(LIMIT + 1))));
    }

    @Test
    void anOperationOnTheEventLoopReadsABodyWithoutALength() throws IOException {
        assertThat(Wire.post(
                        "/api/v1/quick-things",
                        "Content-Type: application/json\nTransfer-Encoding: chunked\n",
                        Wire.chunked("{\"name\":\"lamp\"}")))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void aCompressedBodyIsRefused() throws IOException {
        assertThat(Wire.post(LINES, "Content-Type: text/csv\nContent-Encoding: gzip\nContent-Length: 1\n", "x"))
                .startsWith("HTTP/1.1 415")
                .contains("/problems/unsupported-media-type");
    }

    private static void assertTooLarge(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("Content-Type: " + Problem.MEDIA_TYPE)
                .contains("X-Content-Type-Options: nosniff")
                .contains("Cache-Control: no-store")
                .contains("{\"type\":\"/problems/body-too-large\"")
                .contains("at most 1,048,576 bytes");
    }
}
