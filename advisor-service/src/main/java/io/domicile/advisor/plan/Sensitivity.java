package io.domicile.advisor.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What every weight and every limit of a plan does, at its prices.
 *
 * @param weights by criterion, in their order
 */
record Sensitivity(UUID plan, List<OfWeight> weights, List<LimitState> limits) {

    /**
     * A criterion's weight, in all workloads together.
     *
     * @param meanWeight share of all weights, mean over the workloads
     * @param smallestRise the smallest rise with which some workload would rather be elsewhere; null where none would
     * @param smallestFall likewise
     * @param movedByTenthMore how many workloads would rather be elsewhere if it weighed 0.1 more
     * @param movedByTenthLess likewise, 0.1 less or nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfWeight(
            String criterion,
            double meanWeight,
            @Nullable First smallestRise,
            @Nullable First smallestFall,
            int movedByTenthMore,
            int movedByTenthLess) {}

    /** The first workload that would move, and where to. */
    @Schema(name = "FirstToMove")
    record First(double change, String workload, String to) {}
}
