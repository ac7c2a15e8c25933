package io.domicile.advisor.engine;

import java.util.ArrayList;

/**
 * A problem by one of its criteria.
 *
 * @param number of the criterion
 */
record Criterion(Problem problem, int number) {
    /** The problem in which nothing costs anything but the criterion. */
    Problem alone() {
        var cost = new long[problem.pairs()];
        for (int pair = 0; pair < cost.length; pair++) {
            cost[pair] = problem.criterion(number, pair);
        }
        var penalty = new long[problem.workloads()];
        for (int w = 0; w < penalty.length; w++) {
            penalty[w] = problem.mustBePlaced(w) ? Problem.MUST : 0;
        }
        return problem.withCosts(cost).withPenalties(penalty).withoutStandbyCosts();
    }

    /** The problem with at most so much of it; the limit is the last that concerns a criterion. */
    Problem limited(long atMost) {
        var limits = new ArrayList<>(problem.limits());
        limits.add(new Limit.Total("front", number, atMost));
        return problem.withLimits(limits);
    }

    /** How much of it a plan has. */
    long of(Plan plan) {
        long sum = 0;
        for (int w = 0; w < plan.workloads(); w++) {
            if (plan.place(w) != Plan.NONE) {
                sum += problem.criterion(number, problem.pairOf(w, plan.place(w)));
            }
        }
        return sum;
    }
}
