package io.domicile.advisor.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the other places would cost a workload at the portfolio's prices: beside its own regret, what the room and the limits
 * that it takes there are worth to the others. In regrets of this workload: 1 is from its best imaginable place to its worst.
 *
 * @param priceOfRoom what its room costs where it is
 * @param others every other place where it may be, the cheapest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AtPrices(@Nullable Double priceOfRoom, List<Other> others) {

    /**
     * A place where it is not.
     *
     * @param regret its own regret there
     * @param reducedCost how much more it costs than where it is; slightly below zero where no whole plan gains by it
     * @param flips for each criterion that could make it as good, the change of its weight that does, the smallest first; in
     *     shares of all weights, the other weights and the prices as they are
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Other(String place, String name, double regret, double reducedCost, List<Flip> flips) {}

    /** By how much the weight of a criterion would have to change. */
    public record Flip(String criterion, double weight, double change) {}
}
