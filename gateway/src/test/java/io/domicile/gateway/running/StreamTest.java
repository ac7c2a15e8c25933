package io.domicile.gateway.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayParts.class)
class StreamTest {
    private final String token = Tokens.analyst();

    @Test
    void eventsArriveOneByOne() throws IOException {
        try (var raw = open()) {
            Service.say("one");
            assertThat(raw.chunk()).isEqualTo("data: one\n\n");
            Service.say("two");
            assertThat(raw.chunk()).isEqualTo("data: two\n\n");
        }
    }

    @Test
    void aStreamMayBeSilentForLongerThanAnAnswer() throws IOException {
        try (var raw = open()) {
            // Ordinary answers are given up after two seconds here.
            await().during(Duration.ofMillis(2500))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> Service.openStreams() > 0);
            Service.say("late");
            assertThat(raw.chunk()).isEqualTo("data: late\n\n");
        }
    }

    @Test
    void theServiceSeesThatACallerLeft() throws IOException {
        open().close();
        await().atMost(Duration.ofSeconds(5)).until(() -> Service.openStreams() == 0);
    }

    @Test
    void twoHundredStreamsLeaveRoomForRequests() throws IOException {
        var streams = new ArrayList<Raw>();
        try {
            for (int i = 0; i < 200; i++) {
                streams.add(open());
            }
            given().auth().oauth2(token).get("/api/v1/deals").then().statusCode(200);
            Service.say("all");
            for (var stream : streams) {
                assertThat(stream.chunk()).isEqualTo("data: all\n\n");
            }
        } finally {
            streams.forEach(Raw::close);
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> Service.openStreams() == 0);
    }

    private Raw open() throws IOException {
        var raw = new Raw();
        raw.send("GET /api/v1/alerts/stream HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\n\r\n");
        var head = raw.head();
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("content-type")).isEqualTo("text/event-stream");
        assertThat(raw.chunk()).isEqualTo("data: hello\n\n");
        return raw;
    }
}
