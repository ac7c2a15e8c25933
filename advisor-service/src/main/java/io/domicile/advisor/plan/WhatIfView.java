package io.domicile.advisor.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.plan.PlanView.Objective;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a plan would be if something was otherwise.
 *
 * @param plan that was asked about
 * @param before what that plan is worth
 * @param kept what it would be worth otherwise, with everything where it is; null when that would break a limit
 * @param objective what the new one is worth; null when nothing keeps the limits
 * @param churn part of a mean regret that the moves count; not in the objective
 * @param moved workloads that would be elsewhere, the first of them
 * @param nowPlaced workloads that would have a place and have none
 * @param nowUnplaced workloads that would have none
 * @param counts how many there are of each
 * @param relaxations when nothing keeps the limits: which contradict each other
 * @param limits how it would stand to its limits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WhatIfView(
        UUID plan,
        PlanView.Status status,
        @Nullable Objective before,
        @Nullable Double kept,
        @Nullable Objective objective,
        double churn,
        List<Moved> moved,
        List<PlanDifference.NowPlaced> nowPlaced,
        List<String> nowUnplaced,
        Counts counts,
        List<Conflicting> relaxations,
        List<LimitState> limits,
        String engine,
        long work) {

    /** How many of each there are, shown or not. */
    record Counts(int moved, int nowPlaced, int nowUnplaced) {}

    /** Why a workload would be elsewhere. */
    enum Why {
        /** Its place would not be there. */
        PLACE_GONE,
        /** It would weigh otherwise. */
        WEIGHTS,
        /** Less could be used of its place. */
        CAPACITY,
        /** What its place costs the others, or a limit. */
        PORTFOLIO
    }

    /**
     * A workload that would be elsewhere.
     *
     * @param regretBefore its own regret where it is
     * @param regretAfter its own regret where it would be
     * @param stayingCosts how much more it would cost where it is, at the new portfolio's prices; null when it could not stay
     * @param reason why, in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Moved(
            String workload,
            String from,
            String to,
            Why why,
            double regretBefore,
            double regretAfter,
            @Nullable Double stayingCosts,
            String reason) {}
}
