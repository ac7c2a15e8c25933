package io.domicile.advisor.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;

/** Settings under {@code advisor.plan.*}; a bad value stops the start. */
@ConfigMapping(prefix = "advisor.plan")
interface PlanConfig {

    /** Most workloads of a portfolio that is solved while the caller waits. */
    @Min(1)
    @Max(2000)
    @WithDefault("200")
    int maxWorkloads();

    /** What it counts, in regrets, that a workload is not where the plan before had it. A gain below that moves nothing. */
    @DecimalMin("0")
    @DecimalMax("1")
    @WithDefault("0.005")
    double moveCost();

    /** The solver's limit, in its own deterministic time: about seconds on a quiet machine. */
    @Positive
    @WithDefault("8")
    double deterministicSeconds();

    /** How many plans are solved at the same time. */
    @Min(1)
    @Max(64)
    @WithDefault("2")
    int solvers();
}
