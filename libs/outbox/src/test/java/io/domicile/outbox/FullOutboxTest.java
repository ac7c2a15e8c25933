package io.domicile.outbox;

import static io.domicile.outbox.TestApplication.STATES;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(OutboxParts.class)
class FullOutboxTest {

    @Inject
    Things things;

    @Inject
    MeterRegistry metrics;

    @Inject
    @DataSource("relay")
    AgroalDataSource relayConnections;

    private final String key = UUID.randomUUID().toString();

    /** The bound is 1000 here. It brakes by a count that is up to a second old, so it is met roughly. */
    @Test
    void atTheBoundWritesAreRefusedUntilTheBrokerHasTakenSome() throws SQLException {
        int written;
        double unsent;
        try (var hold = new RelayHold(relayConnections)) {
            assertThat(hold).isNotNull();
            written = fill();
            given().put("/things/{key}", key)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "30")
                    .body("type", equalTo("/problems/outbox-full"));
            unsent = metrics.get("outbox.unsent").gauge().value();
            await().untilAsserted(() -> assertThat(
                            metrics.get("outbox.oldest.age").timeGauge().value())
                    .isPositive());
        }
        await().atMost(Duration.ofSeconds(20)).until(this::hasRoom);

        assertThat(written).isBetween(700, 1300);
        assertThat(unsent).isGreaterThanOrEqualTo(1000);
        assertThat(things.onBroker(STATES, key + "/" + (written - 1), 1)).hasSize(1);
    }

    private boolean hasRoom() {
        try {
            return things.put(key + "/after", "room again");
        } catch (OutboxFull e) {
            return false;
        }
    }

    private int fill() {
        int written = 0;
        try {
            while (true) {
                things.put(key + "/" + written, "fills");
                written++;
            }
        } catch (OutboxFull e) {
            assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(30));
            assertThatThrownBy(() -> things.remove(key + "/0")).isInstanceOf(OutboxFull.class);
            assertThatThrownBy(() -> things.happened(key, "no")).isInstanceOf(OutboxFull.class);
        }
        return written;
    }
}
