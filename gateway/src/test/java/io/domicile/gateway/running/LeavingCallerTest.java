package io.domicile.gateway.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayParts.class)
class LeavingCallerTest {
    private final String token = Tokens.analyst();
    private final String head =
            " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nAuthorization: Bearer " + token + "\r\n\r\n";

    @Test
    void whoLeavesDisturbsNobodyElse() throws IOException {
        try (var staying = new Raw()) {
            String connection;
            try (var leaving = Raw.narrow()) {
                leaving.send("GET /api/v1/deals/large" + head);
                connection = leaving.head().header("etag");
                // The service has said everything: its connection serves others while this caller has still to read.
                await().atMost(Duration.ofSeconds(5)).until(() -> connection().equals(connection));

                var received = Service.received();
                staying.send("POST /api/v1/retractions/waits" + head);
                await().pollInterval(Duration.ofMillis(10)).until(() -> Service.received() > received);
            }
            var answer = staying.answer();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(JsonPath.from(answer.body()).getString("connection")).isEqualTo(connection);
        }
    }

    private String connection() {
        return given().auth().oauth2(token).get("/api/v1/deals").jsonPath().getString("connection");
    }
}
