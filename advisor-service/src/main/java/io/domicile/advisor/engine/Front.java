package io.domicile.advisor.engine;

import io.domicile.advisor.engine.Run.Start;
import io.domicile.advisor.engine.Solution.Status;
import java.util.ArrayDeque;
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

    private record Attempt(long atMost, Solution solution) {}

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
        var tried = new ArrayList<Attempt>();
        Solution before = cheapest;
        for (int k = points - 2; k > 0; k--) {
            long atMost = low + Math.round((high - low) * ((double) k / (points - 1)));
            Solution next = keeps(before, atMost) ? before : attempt(atMost, before, Start.WITH_PRICES);
            tried.add(new Attempt(atMost, next));
            before = next.plan().isPresent() ? next : with(before, next);
        }
        Solution last = keeps(before, low) ? before : attempt(low, with(least, before), Start.WITH_PRICES);
        tried.add(new Attempt(low, last));
        var front = new ArrayList<Point>();
        front.add(new Point(high, high, cheapest));
        fill(tried)
                .forEach(attempt -> front.add(new Point(
                        attempt.atMost(), total(attempt.solution().plan().orElseThrow()), attempt.solution())));
        return front;
    }

    /** The best plan with more of the criterion is the best with less, if it has no more. */
    private boolean keeps(Solution looser, long atMost) {
        return looser.status() == Status.OPTIMAL && total(looser.plan().orElseThrow()) <= atMost;
    }

    /** What bounds the plans with more of the criterion bounds those with less. */
    private Solution attempt(long atMost, Solution before, Start start) {
        Problem limited = limited(atMost);
        core = core == null ? compiled(limited) : core.withLast(atMost - compiled);
        compiled = atMost;
        Solution found = engine.run(limited, effort, progress -> {}).solve(core, Optional.of(before), start);
        return found.bound() >= before.bound() ? found : with(found, found, before.bound());
    }

    private static Core compiled(Problem problem) {
        try {
            return Compiler.compile(problem);
        } catch (Impossible impossible) {
            throw new IllegalStateException("The plan with least of the criterion keeps every limit", impossible);
        }
    }

    /**
     * What keeps a stricter limit keeps a looser one: so the next stricter plan is where a point without one begins, and
     * takes the place of a dearer one.
     */
    private List<Attempt> fill(List<Attempt> tried) {
        var filled = new ArrayDeque<Attempt>();
        Solution stricter = tried.getLast().solution();
        for (Attempt attempt : tried.reversed()) {
            Solution now = attempt.solution();
            if (now.plan().isEmpty()) {
                now = attempt(attempt.atMost(), with(stricter, now), Start.AT_PRICES);
            }
            if (now.value() > stricter.value()) {
                now = with(stricter, now);
            }
            if (now.plan().isPresent()) {
                filled.addFirst(new Attempt(attempt.atMost(), now));
                stricter = now;
            }
        }
        return List.copyOf(filled);
    }

    /** A plan with the bound and the prices of another limit. */
    private static Solution with(Solution plan, Solution prices) {
        return with(plan, prices, prices.bound());
    }

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
