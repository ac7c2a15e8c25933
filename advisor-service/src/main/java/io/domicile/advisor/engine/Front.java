package io.domicile.advisor.engine;

import java.util.ArrayList;
import java.util.List;

/** What less of a criterion costs: whole plans between the cheapest and the one with least of the criterion. */
public final class Front {
    private Front() {}

    /**
     * One plan of the front.
     *
     * @param atMost how much of the criterion was allowed
     * @param criterion how much the plan has
     * @param solution the plan, its cost and the bound on any plan's cost with as little
     */
    public record Point(long atMost, long criterion, Solution solution) {}

    /**
     * Points at even distances of the criterion; {@code effort} is spent on each, four times as much on both ends. Fewer, when some have no plan.
     *
     * @param points at least 2
     */
    public static List<Point> of(Engine engine, Problem problem, int criterion, int points, Effort effort) {
        if (points < 2) {
            throw new IllegalArgumentException("A front has at least two points");
        }
        Effort more = effort.times(4);
        Solution cheapest = engine.solve(problem, more, progress -> {});
        var cost = new long[problem.pairs()];
        for (int pair = 0; pair < cost.length; pair++) {
            cost[pair] = problem.criterion(criterion, pair);
        }
        Solution least = engine.solve(
                problem.withCosts(cost).withPenalties(zeros(problem)).withoutStandbyCosts(), more, progress -> {});
        var found = new ArrayList<Point>();
        if (cheapest.plan().isEmpty() || least.plan().isEmpty()) {
            return found;
        }
        long high = total(problem, criterion, cheapest.plan().get());
        long low = least.value();
        found.add(new Point(high, high, cheapest));
        Solution before = cheapest;
        for (int k = points - 2; k >= 0; k--) {
            long atMost = low + Math.round((high - low) * ((double) k / (points - 1)));
            var limits = new ArrayList<>(problem.limits());
            limits.add(new Limit.Total("front", criterion, atMost));
            // The plan with least of the criterion keeps every one of these limits: no point is left without a plan.
            var start = new Solution(
                    before.status(),
                    least.plan(),
                    least.value(),
                    before.bound(),
                    before.work(),
                    before.method(),
                    "",
                    before.prices());
            Solution next = engine.resolve(problem.withLimits(limits), start, effort, progress -> {});
            if (next.plan().isPresent()) {
                found.add(
                        new Point(atMost, total(problem, criterion, next.plan().get()), next));
                before = next;
            }
        }
        return found;
    }

    private static long[] zeros(Problem problem) {
        var penalty = new long[problem.workloads()];
        for (int w = 0; w < penalty.length; w++) {
            penalty[w] = problem.mustBePlaced(w) ? Problem.MUST : 0;
        }
        return penalty;
    }

    private static long total(Problem problem, int criterion, Plan plan) {
        long sum = 0;
        for (int w = 0; w < plan.workloads(); w++) {
            if (plan.place(w) != Plan.NONE) {
                sum += problem.criterion(criterion, problem.pairOf(w, plan.place(w)));
            }
        }
        return sum;
    }
}
