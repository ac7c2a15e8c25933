package io.domicile.advisor.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of plans that are made in the background, under {@code advisor.plan-run.*}; a bad value stops the start. */
@ConfigMapping(prefix = "advisor.plan-run")
interface RunConfig {

    /** Portfolios with more workloads than this are planned in the background, whatever the caller prefers. */
    @Min(0)
    @Max(10_000)
    @WithDefault("200")
    int above();

    /** Units of the engine's work after which a plan is good enough, unless it is proven before. */
    @Positive
    @WithDefault("20000000")
    long work();

    /** The time after which it is good enough all the same. */
    @DurationMin(millis = 50)
    @WithDefault("2m")
    Duration patience();

    /** How many runs this process works on at the same time. */
    @Min(0)
    @Max(64)
    @WithDefault("1")
    int workers();

    /** How long a worker that is not heard of keeps a run before another takes it. */
    @DurationMin(millis = 300)
    @WithDefault("15s")
    Duration lease();

    /** How often an idle worker looks by itself. A run that is asked for in this process wakes it at once. */
    @DurationMin(millis = 10)
    @WithDefault("1s")
    Duration poll();

    /** Runs that may wait or be worked on, of all tenants. */
    @Min(1)
    @WithDefault("100")
    int most();

    /** Runs of one tenant that may. */
    @Min(1)
    @WithDefault("8")
    int mostOfOne();

    /** How long it can be read how a run ended. */
    @DurationMin(seconds = 1)
    @WithDefault("1d")
    Duration keep();

    /** Streams of progress that one tenant may have open at one instance. */
    @Min(1)
    @WithDefault("20")
    int streamsOfOne();
}
