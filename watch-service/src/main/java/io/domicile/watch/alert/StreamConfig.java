package io.domicile.watch.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings under {@code watch.stream.*}; a bad value stops the start. */
@ConfigMapping(prefix = "watch.stream")
interface StreamConfig {

    /** Streams that one tenant may have open at one instance. */
    @Min(1)
    @Max(10_000)
    @WithDefault("20")
    int perTenant();

    /** How often a stream looks by itself. A commit in this process wakes it at once. */
    @DurationMin(millis = 100)
    @WithDefault("5s")
    Duration poll();

    /** After so much silence a comment is sent. Proxies cut what is silent for longer; the gateway after five minutes. */
    @DurationMin(seconds = 1)
    @DurationMax(minutes = 2)
    @WithDefault("20s")
    Duration heartbeat();
}
