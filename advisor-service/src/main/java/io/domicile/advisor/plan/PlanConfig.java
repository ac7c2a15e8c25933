package io.domicile.advisor.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings under {@code advisor.plan.*}; a bad value stops the start. */
@ConfigMapping(prefix = "advisor.plan")
interface PlanConfig {

    /** Most workloads of a portfolio that is planned. */
    @Min(1)
    @Max(10_000)
    @WithDefault("10000")
    int maxWorkloads();

    /** What it counts, in regrets, that a workload is not where the plan before had it. A gain below that moves nothing. */
    @DecimalMin("0")
    @DecimalMax("1")
    @WithDefault("0.005")
    double moveCost();

    /** Most periods that the time ahead of a plan is cut into; fewer where many places are limited, see {@link Periods}. */
    @Min(1)
    @Max(24)
    @WithDefault("4")
    int periods();

    /** Units of the engine's work after which a plan that somebody waits for is good enough, unless it is proven before. */
    @Positive
    @WithDefault("4000000")
    long work();

    /** The time after which such a plan is good enough all the same. */
    @DurationMin(millis = 50)
    @WithDefault("15s")
    Duration patience();

    /** Threads on which plans are solved that somebody waits for. */
    @Min(1)
    @Max(64)
    @WithDefault("2")
    int solvers();

    /** How many of those may wait for a thread. */
    @Min(1)
    @Max(10_000)
    @WithDefault("256")
    int waiting();

    /** How many of them may be one tenant's. */
    @Min(1)
    @Max(10_000)
    @WithDefault("128")
    int waitingOfOne();
}
