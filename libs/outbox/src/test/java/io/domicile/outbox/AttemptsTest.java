package io.domicile.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private final AtomicInteger made = new AtomicInteger();
    private final Attempts attempts = new Attempts(new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .addDiscoveredConverters()
            .withMapping(OutboxConfig.class)
            .withDefaultValue("quarkus.application.name", "test")
            .withDefaultValue("outbox.attempts", "3")
            .withDefaultValue("outbox.max-pause", "100ms")
            .build()
            .getConfigMapping(OutboxConfig.class));

    @Test
    void aVictimIsTriedAgainSoOftenAndNoMore() {
        assertThatThrownBy(() -> attempts.make("it", failing(Integer.MAX_VALUE, "40P01")))
                .isInstanceOf(Jdbc.DatabaseFailed.class);
        assertThat(made).hasValue(3);
    }

    @Test
    void aDatabaseThatIsAwayIsWaitedForHoweverLongItTakes() {
        assertThat(attempts.make("it", failing(7, "08006"))).isEqualTo("done");
        assertThat(made).hasValue(8);
    }

    @Test
    void aMistakeIsNotRepeated() {
        assertThatThrownBy(() -> attempts.make("it", failing(1, "23505"))).isInstanceOf(Jdbc.DatabaseFailed.class);
        assertThat(made).hasValue(1);
    }

    private Supplier<String> failing(int times, String state) {
        return () -> {
            if (made.incrementAndGet() <= times) {
                throw new Jdbc.DatabaseFailed(new SQLException("text", state));
            }
            return "done";
        };
    }
}
