package io.domicile.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(BrokerlessParts.class)
class BrokerAwayTest {

    @Inject
    MeterRegistry metrics;

    private final String key = UUID.randomUUID().toString();

    @Test
    void aServiceThatStartedWithoutTheBrokerTakesWritesAndKeepsTheirEvents() {
        given().put("/things/{key}", key).then().statusCode(200).body(equalTo("true"));

        await().untilAsserted(() ->
                assertThat(metrics.get("outbox.oldest.age").timeGauge().value()).isPositive());
        assertThat(metrics.get("outbox.unsent").gauge().value()).isEqualTo(1);
    }

    @Test
    void aBrokerThatIsAwayMakesAServiceNeitherUnreadyNorDead() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
    }
}
