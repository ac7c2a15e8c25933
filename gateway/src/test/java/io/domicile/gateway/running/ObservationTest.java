package io.domicile.gateway.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayParts.class)
class ObservationTest {
    private static final String TRACE = "1af7651916cd43dd8448eb211c80319c";

    @SuppressWarnings("NullAway.Init") // Quarkus fills it
    @TestHTTPResource(value = "/metrics", management = true)
    String metrics;

    private static final Formatter MESSAGE = new PatternFormatter("%m");

    private final List<Line> lines = new CopyOnWriteArrayList<>();

    private record Line(
            String message,
            @Nullable String trace,
            @Nullable String tenant,
            @Nullable Throwable failure) {}

    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line instanceof ExtLogRecord extended) {
                lines.add(new Line(
                        MESSAGE.format(line), extended.getMdc("traceId"), extended.getMdc("tenant"), line.getThrown()));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(handler);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("").removeHandler(handler);
    }

    @Test
    void eachRequestIsOneLineWithTenantAndTrace() {
        given().auth()
                .oauth2(Tokens.analyst())
                .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .get("/api/v1/deals/kr-naver");

        var line = line("route=/api/v1/deals/{id}");
        assertThat(line.message())
                .matches("request tenant=" + Tokens.BANK + " method=GET route=/api/v1/deals/\\{id} status=200 ms=\\d+");
        assertThat(line.trace()).isEqualTo(TRACE);
        assertThat(line.tenant()).isEqualTo(Tokens.BANK);
    }

    @Test
    void aRefusalIsSeenToo() {
        given().get("/api/v1/deals");
        assertThat(line("status=401").message()).contains("tenant=- ").contains("route=/api/v1/deals ");
        given().request("BREW", "/nowhere");
        assertThat(line("status=404").message()).contains("method=OTHER route=unmatched");
    }

    @Test
    void aSecondTryIsOneLine() {
        given().auth().oauth2(Tokens.analyst()).get("/api/v1/deals/breaks-once?of=secret-query");
        line("route=/api/v1/deals/{id} status=200");

        assertThat(lines)
                .extracting(Line::message)
                .filteredOn(line -> line.startsWith("upstream-"))
                .containsExactly(
                        "upstream-again service=CATALOG method=GET route=/api/v1/deals/{id} failure=HttpClosedException");
    }

    @Test
    void neitherTokensNorAddressesAreLogged() {
        var token = Tokens.analyst();
        given().auth().oauth2(token).get("/api/v1/deals/secret-name?q=secret-query");
        given().auth().oauth2(token).get("/api/v1/places?q=secret-query");
        given().auth().oauth2(token).get("/api/v1/deals/never?q=secret-query");
        given().auth().oauth2(token + "x").get("/api/v1/deals?q=secret-query");
        line("status=401");

        assertThat(lines)
                .extracting(Line::message)
                .noneMatch(line -> line.contains("secret-") || line.contains(token.substring(token.length() - 40)));
        assertThat(lines).extracting(Line::failure).containsOnlyNulls();
    }

    @Test
    void requestsAreCountedByTemplateAndStatus() {
        given().auth().oauth2(Tokens.analyst()).get("/api/v1/deals/counted-name");
        given().get("/nowhere/counted-name");

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(given().get(metrics).asString())
                        .containsPattern(
                                "http_server_requests_seconds_count\\{method=\"GET\",status=\"200\",uri=\"/api/v1/deals/\\{id}\"}")
                        .containsPattern(
                                "http_server_requests_seconds_count\\{method=\"GET\",status=\"404\",uri=\"unmatched\"}")
                        .doesNotContain("counted-name"));
    }

    private Line line(String part) {
        return await().atMost(Duration.ofSeconds(5))
                .until(
                        () -> lines.stream()
                                .filter(line -> line.message().startsWith("request "))
                                .filter(line -> line.message().contains(part))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
