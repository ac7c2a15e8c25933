package io.domicile.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names and defaults are what operators rely on; a change of one is seen here. */
class OutboxConfigTest {

    @Test
    void defaults() {
        var config = config(Map.of("quarkus.application.name", "catalog-service"));

        assertThat(config.source()).isEqualTo("/catalog-service");
        assertThat(config.topicPrefix()).isEmpty();
        assertThat(config.maxUnsent()).isEqualTo(1_000_000);
        assertThat(config.retryAfter()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.maxBytes()).isEqualTo(1_000_000);
        assertThat(config.poll()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.rest()).isEqualTo(Duration.ofMillis(50));
        assertThat(config.batch()).isEqualTo(500);
        assertThat(config.deliveryTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.maxPause()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.keepSent()).isEqualTo(Duration.ofDays(1));
        assertThat(config.keepHandled()).isEqualTo(Duration.ofDays(8));
        assertThat(config.attempts()).isEqualTo(5);
    }

    @Test
    void names() {
        var config = config(Map.ofEntries(
                Map.entry("outbox.source", "/x"),
                Map.entry("outbox.topic-prefix", "t."),
                Map.entry("outbox.max-unsent", "1"),
                Map.entry("outbox.retry-after", "2s"),
                Map.entry("outbox.max-bytes", "3"),
                Map.entry("outbox.poll", "4s"),
                Map.entry("outbox.rest", "11s"),
                Map.entry("outbox.batch", "5"),
                Map.entry("outbox.delivery-timeout", "6s"),
                Map.entry("outbox.max-pause", "7s"),
                Map.entry("outbox.keep-sent", "8d"),
                Map.entry("outbox.keep-handled", "9d"),
                Map.entry("outbox.attempts", "10")));

        assertThat(config.source()).isEqualTo("/x");
        assertThat(config.topicPrefix()).contains("t.");
        assertThat(config.maxUnsent()).isEqualTo(1);
        assertThat(config.retryAfter()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.maxBytes()).isEqualTo(3);
        assertThat(config.poll()).isEqualTo(Duration.ofSeconds(4));
        assertThat(config.rest()).isEqualTo(Duration.ofSeconds(11));
        assertThat(config.batch()).isEqualTo(5);
        assertThat(config.deliveryTimeout()).isEqualTo(Duration.ofSeconds(6));
        assertThat(config.maxPause()).isEqualTo(Duration.ofSeconds(7));
        assertThat(config.keepSent()).isEqualTo(Duration.ofDays(8));
        assertThat(config.keepHandled()).isEqualTo(Duration.ofDays(9));
        assertThat(config.attempts()).isEqualTo(10);
    }

    private static OutboxConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(OutboxConfig.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(OutboxConfig.class);
    }
}
