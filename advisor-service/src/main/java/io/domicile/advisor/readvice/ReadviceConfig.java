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

    /** How long after a sweep for days that came and packs that are new the next one comes: by so much may they be late. */
    @DurationMin(seconds = 1)
    @WithDefault("1m")
    Duration sweep();

    /** How often it is counted what waits. */
    @DurationMin(seconds = 1)
    @WithDefault("10s")
    Duration count();

    /** What waits longer is told in the log. */
    @DurationMin(seconds = 1)
    @WithDefault("15m")
    Duration late();
}
