package io.domicile.advisor.engine;

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
    /** A plan with so little more than the least that is thinkable, as a part of the range, ends the front. */
    private static final double NEAR = 0.1;

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
     * Points at even distances of the criterion, the cheapest plan first; {@code effort} is spent on each, four times as
     * much on both ends. Fewer, when for some no plan was found: close to the least, plans are rare.
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
        Solution least = engine.resolve(criterionOnly(), planOnly(cheapest), effort.times(4), progress -> {});
        long high = total(cheapest.plan().get());
        long low = low(high, least);
        var tried = new ArrayList<Attempt>();
        Solution before = cheapest;
        for (int k = points - 2; k >= 0; k--) {
            long atMost = low + Math.round((high - low) * ((double) k / (points - 1)));
            Optional<Attempt> attempt = attempt(atMost, before);
            if (attempt.isEmpty()) {
                break;
            }
            tried.add(attempt.get());
            Solution next = attempt.get().solution();
            before = next.plan().isPresent() ? next : with(next, before);
        }
        var found = new ArrayList<Point>();
        found.add(new Point(high, high, cheapest));
        fill(tried)
                .forEach(attempt -> found.add(new Point(
                        attempt.atMost(), total(attempt.solution().plan().orElseThrow()), attempt.solution())));
        return found;
    }

    private Optional<Attempt> attempt(long atMost, Solution before) {
        Problem limited = limited(atMost);
        try {
            core = core == null ? Compiler.compile(limited) : core.withLast(atMost - compiled);
        } catch (Impossible outOfReach) {
            return Optional.empty();
        }
        compiled = atMost;
        Solution next = engine.run(limited, effort, progress -> {}).solve(core, Optional.of(before), false);
        return Optional.of(new Attempt(atMost, next));
    }

    /** What keeps a stricter limit keeps a looser one, so the next stricter plan is where a point without one begins. */
    private List<Attempt> fill(List<Attempt> tried) {
        var filled = new ArrayDeque<Attempt>();
        Optional<Solution> stricter = Optional.empty();
        for (Attempt attempt : tried.reversed()) {
            Attempt now = attempt;
            if (attempt.solution().plan().isEmpty() && stricter.isPresent()) {
                now = attempt(attempt.atMost(), with(attempt.solution(), stricter.get()))
                        .orElse(attempt);
            }
            if (now.solution().plan().isPresent()) {
                filled.addFirst(now);
                stricter = Optional.of(now.solution());
            }
        }
        return List.copyOf(filled);
    }

    /** Where the front ends: at the plan with least of the criterion, unless that is far from what is thinkable. */
    private static long low(long high, Solution least) {
        long bound = Math.min(high, least.bound());
        long near = bound + (long) (NEAR * (high - bound));
        return least.value() <= near ? least.value() : near;
    }

    /** Prices of one solution and plan of another. */
    private static Solution with(Solution prices, Solution plan) {
        return new Solution(
                plan.status(),
                plan.plan(),
                plan.value(),
                prices.bound(),
                plan.work(),
                plan.method(),
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
