package io.domicile.advisor.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.advice.PlaceAdvice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The advice behind one placement, as it was when planned.
 *
 * @param packs pack and version of the rules that were consulted
 * @param notCovered what no loaded pack covers
 * @param places the chosen place, then the runner-up if there is one; none for a workload without a place
 * @param unplaced why it has no place; null when it has one
 * @param atPrices what other places would cost it at the portfolio's prices; null where the plan has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Explanation(
        String workload,
        LocalDate on,
        List<String> packs,
        List<String> notCovered,
        List<PlaceAdvice> places,
        PlanView.@Nullable Unplaced unplaced,
        @Nullable AtPrices atPrices) {

    Explanation with(@Nullable AtPrices prices) {
        return new Explanation(workload, on, packs, notCovered, places, unplaced, prices);
    }
}
