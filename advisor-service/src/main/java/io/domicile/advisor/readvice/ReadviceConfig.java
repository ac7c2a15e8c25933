package io.domicile.advisor.readvice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings under {@code advisor.readvice.*}; a bad value stops the start. */
@ConfigMapping(prefix = "advisor.readvice")
interface ReadviceConfig {

    /** How often the worker looks by itself. A change in this process wakes it at once. */
    @DurationMin(millis = 10)
    @WithDefault("500ms")
    Duration poll();

    /** How long a worker has for one portfolio before another may take it; longer than the engine's patience. */
    @DurationMin(millis = 100)
    @WithDefault("30s")
    Duration lease();
}
