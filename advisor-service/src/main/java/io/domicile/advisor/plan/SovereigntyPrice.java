package io.domicile.advisor.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What it costs to keep more of the demand in an area.
 *
 * @param shareNow of the plan that was asked about
 * @param points by least share, the lowest first
 * @param sentence the whole of it in words
 */
record SovereigntyPrice(UUID plan, String area, double shareNow, List<Point> points, String sentence, String engine) {

    /**
     * The best plan with at least so much of the demand in the area.
     *
     * @param leastShare that was asked for
     * @param feasible whether any plan keeps that and the other limits; false only if it is proven that none does
     * @param share that it has in the period where it is least; null without a plan
     * @param value mean regret
     * @param bound no plan has less with that share
     * @param more mean regret above the point with the least share
     * @param usdPerMonth list prices of what is placed where one is published, in the dearest period
     * @param pricedShare part of the placed demand that those prices cover
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Point(
            double leastShare,
            boolean feasible,
            @Nullable Double share,
            @Nullable Double value,
            @Nullable Double bound,
            @Nullable Double more,
            @Nullable Double usdPerMonth,
            @Nullable Double pricedShare) {}
}
