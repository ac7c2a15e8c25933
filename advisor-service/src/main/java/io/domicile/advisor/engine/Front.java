package io.domicile.advisor.engine;

import io.domicile.advisor.engine.Run.Start;
import io.domicile.advisor.engine.Solution.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What less of a criterion costs: whole plans between the cheapest and the one with least of the criterion, by limiting the
 * criterion (the epsilon-constraint method of Haimes, Lasdon and Wismer, 1971).
 */
public final class Front {
    private final Engine engine;
    private final Problem problem;
    private final int criterion;
    private final Effort effort;

    /** Compiled for the limit that was tried last. */
    private @Nullable Core core;

    private long compiled;

    private Front(Engine engine, Problem problem, int criterion, Effort effort) {
        this.engine = engine;
        this.problem = problem;
        this.criterion = criterion;
        this.effort = effort;
    }

    /**
     * One plan of the front.
     *
     * @param atMost how much of the criterion was allowed
     * @param criterion how much the plan has
     * @param solution the plan, its cost and the bound on any plan's cost with as little
     */
    public record Point(long atMost, long criterion, Solution solution) {}

    /**
     * Points at even distances of the criterion, the cheapest plan first, the one with least of the criterion that was found
     * last; {@code effort} is spent on each, four times as much on both ends.
     *
     * @param points at least 2
     */
    public static List<Point> of(Engine engine, Problem problem, int criterion, int points, Effort effort) {
        if (points < 2) {
            throw new IllegalArgumentException("A front has at least two points");
        }
        return new Front(engine, problem, criterion, effort).points(points);
    }

    private List<Point> points(int points) {
        Solution cheapest = engine.solve(problem, effort.times(4), progress -> {});
        if (cheapest.plan().isEmpty()) {
            return List.of();
        }
        long high = total(cheapest.plan().get());
        Solution found = engine.resolve(criterionOnly(), planOnly(cheapest), effort.times(4), progress -> {});
        Solution least = found.plan().isPresent() ? found : cheapest;
        long low = total(least.plan().orElseThrow());
        var atMost = new long[points - 1];
        for (int k = 0; k < atMost.length; k++) {
            atMost[k] = high - Math.round((high - low) * ((k + 1.0) / atMost.length));
        }
        var tried = new Solution[atMost.length];
        int left = fromTheCheapest(cheapest, atMost, tried);
        fromTheLeast(left == 0 ? cheapest : tried[left - 1], least, left, atMost, tried);
        var front = new ArrayList<Point>();
        front.add(new Point(high, high, cheapest));
        for (int k = 0; k < atMost.length; k++) {
            if (tried[k].plan().isPresent()) {
                front.add(new Point(atMost[k], total(tried[k].plan().get()), tried[k]));
            }
        }
        return front;
    }

    /** Less and less of the criterion, each from the plan before, while plans are found; how many points have one. */
    private int fromTheCheapest(Solution cheapest, long[] atMost, Solution[] tried) {
        Solution before = cheapest;
        for (int k = 0; k < atMost.length - 1; k++) {
            tried[k] = keeps(before, atMost[k]) ? before : attempt(atMost[k], before);
            if (tried[k].plan().isEmpty()) {
                return k;
            }
            before = tried[k];
        }
        return atMost.length - 1;
    }

    /** The rest from the other end: what keeps a stricter limit keeps a looser one, so there is always a plan to begin from. */
    private void fromTheLeast(Solution looser, Solution least, int from, long[] atMost, Solution[] tried) {
        Solution stricter = with(least, looser, looser.bound());
        for (int k = atMost.length - 1; k >= 0; k--) {
            if (k >= from) {
                tried[k] = keeps(looser, atMost[k]) ? looser : attempt(atMost[k], stricter);
            }
            if (tried[k].value() > stricter.value() && k < atMost.length - 1) {
                tried[k] = with(stricter, tried[k], tried[k].bound());
            }
            stricter = k > from ? with(tried[k], tried[k], looser.bound()) : tried[k];
        }
    }

    /** The best plan with more of the criterion is the best with less, if it has no more. */
    private boolean keeps(Solution looser, long atMost) {
        return looser.status() == Status.OPTIMAL && total(looser.plan().orElseThrow()) <= atMost;
    }

    /** What bounds the plans with more of the criterion bounds those with less. */
    private Solution attempt(long atMost, Solution before) {
        Problem limited = limited(atMost);
        core = core == null ? compiled(limited) : core.withLast(atMost - compiled);
        compiled = atMost;
        Solution found =
                engine.run(limited, effort, progress -> {}).solve(core, Optional.of(before), Start.WITH_PRICES);
        return found.bound() >= before.bound() ? found : with(found, found, before.bound());
    }

    private static Core compiled(Problem problem) {
        try {
            return Compiler.compile(problem);
        } catch (Impossible impossible) {
            throw new IllegalStateException("The plan with least of the criterion keeps every limit", impossible);
        }
    }

    /** A plan with the prices of another limit, and a bound. */
    private static Solution with(Solution plan, Solution prices, long bound) {
        return new Solution(
                plan.plan().isEmpty() ? plan.status() : plan.value() <= bound ? Status.OPTIMAL : Status.FEASIBLE,
                plan.plan(),
                plan.value(),
                bound,
                prices.work(),
                prices.method(),
                plan.reason(),
                prices.prices());
    }

    /** A solution's plan without its prices, which say nothing about other costs. */
    private static Solution planOnly(Solution of) {
        return new Solution(
                of.status(),
                of.plan(),
                of.value(),
                of.bound(),
                of.work(),
                of.method(),
                of.reason(),
                new Prices(new double[0], new double[0]));
    }

    /** The problem in which nothing costs anything but the criterion. */
    private Problem criterionOnly() {
        var cost = new long[problem.pairs()];
        for (int pair = 0; pair < cost.length; pair++) {
            cost[pair] = problem.criterion(criterion, pair);
        }
        var penalty = new long[problem.workloads()];
        for (int w = 0; w < penalty.length; w++) {
            penalty[w] = problem.mustBePlaced(w) ? Problem.MUST : 0;
        }
        return problem.withCosts(cost).withPenalties(penalty).withoutStandbyCosts();
    }

    private Problem limited(long atMost) {
        var limits = new ArrayList<>(problem.limits());
        limits.add(new Limit.Total("front", criterion, atMost));
        return problem.withLimits(limits);
    }

    private long total(Plan plan) {
        long sum = 0;
        for (int w = 0; w < plan.workloads(); w++) {
            if (plan.place(w) != Plan.NONE) {
                sum += problem.criterion(criterion, problem.pairOf(w, plan.place(w)));
            }
        }
        return sum;
    }
}
