package io.domicile.advisor.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.plan.AtPrices;
import io.domicile.advisor.plan.PlanView;
import io.domicile.advisor.spend.MonthlySpend;
import io.domicile.advisor.workload.Sector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workload in a plan.
 *
 * @param data what its parts hold
 * @param placed where it is; null when it is nowhere
 * @param decided label of the group with the rules that decided; null when it is nowhere
 * @param unplaced why it is nowhere; null when it has a place
 * @param alternatives the cheapest other places at the portfolio's prices; none where the plan has no prices
 * @param spend what it costs today; null where that is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkloadInPlan(
        String workload,
        @Nullable String name,
        Sector sector,
        String established,
        List<String> data,
        PlanView.@Nullable Placed placed,
        @Nullable String decided,
        PlanView.@Nullable Unplaced unplaced,
        List<AtPrices.Other> alternatives,
        @Nullable List<MonthlySpend.Amount> spend) {}
