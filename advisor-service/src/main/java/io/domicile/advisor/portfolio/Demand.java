package io.domicile.advisor.portfolio;

import io.domicile.advisor.workload.Workload;
import java.util.Optional;

/**
 * How much power a workload asks for.
 *
 * @param kw IT power in kW
 * @param assumed whether it follows from the number of accelerators, by {@link #KW_PER_ACCELERATOR}
 */
public record Demand(double kw, boolean assumed) {

    /**
     * IT power of one accelerator with its share of the server, in kW, where a workload only counts accelerators: NVIDIA
     * states 14.3 kW at most for a DGX B200 with its eight.
     */
    public static final double KW_PER_ACCELERATOR = 1.8;

    /** Empty when the workload says neither power nor accelerators. */
    public static Optional<Demand> of(Workload workload) {
        var need = workload.needs();
        if (need.powerKw() != null) {
            return Optional.of(new Demand(need.powerKw(), false));
        }
        return Optional.ofNullable(need.accelerators()).map(n -> new Demand(n * KW_PER_ACCELERATOR, true));
    }
}
