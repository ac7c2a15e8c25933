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
    /** How much more the ends get than the points between, and points that are tried again at first. */
    private static final int ENDS = 4;

    private static final int AGAIN = 4;

    private final Engine engine;
    private final Criterion criterion;
    private final Effort effort;

    private @Nullable Compaction compaction;
    /** How much of the criterion it was compiled for. */
    private long compiled;

    private Front(Engine engine, Criterion criterion, Effort effort) {
        this.engine = engine;
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
     * last; {@code effort} is there for each, four times as much for both ends. What some don't need is spent on those with the
     * largest gaps.
     *
     * @param points at least 2
     */
    public static List<Point> of(Engine engine, Problem problem, int criterion, int points, Effort effort) {
        if (points < 2) {
            throw new IllegalArgumentException("A front has at least two points");
        }
        return new Front(engine, new Criterion(problem, criterion), effort).points(points);
    }

    private List<Point> points(int points) {
        var budget = new Budget(effort.times(points + 2 * (ENDS - 1)));
        Solution cheapest = budget.of(engine.solve(criterion.problem(), effort.times(ENDS), progress -> {}));
        if (cheapest.plan().isEmpty()) {
            return List.of();
        }
        long high = criterion.of(cheapest.plan().get());
        Solution found =
                budget.of(engine.resolve(criterion.alone(), planOnly(cheapest), effort.times(ENDS), progress -> {}));
        Solution least = found.plan().isPresent() ? found : cheapest;
        long low = criterion.of(least.plan().orElseThrow());
        var atMost = new long[points - 1];
        for (int k = 0; k < atMost.length; k++) {
            atMost[k] = high - Math.round((high - low) * ((k + 1.0) / atMost.length));
        }
        var tried = new Solution[atMost.length];
        int left = fromTheCheapest(cheapest, atMost, tried, budget);
        fromTheLeast(left == 0 ? cheapest : tried[left - 1], least, left, atMost, tried, budget);
        again(cheapest, atMost, tried, budget);
        spread(cheapest, tried);
        var front = new ArrayList<Point>();
        front.add(point(high, atLeastAsGood(cheapest, tried[0])));
        for (int k = 0; k < atMost.length; k++) {
            if (tried[k].plan().isPresent()) {
                front.add(point(atMost[k], tried[k]));
            }
        }
        return front;
    }

    private Point point(long atMost, Solution solution) {
        return new Point(atMost, criterion.of(solution.plan().orElseThrow()), solution);
    }

    /** With what is left of the budget: the points with the largest gaps, each once. */
    private void again(Solution cheapest, long[] atMost, Solution[] tried, Budget budget) {
        var isDone = new boolean[tried.length];
        for (int most = AGAIN; most > 0; most /= 2) {
            Effort more = effort.times(most);
            int worst = 0;
            while (worst >= 0 && budget.hasLeft(more)) {
                worst = worst(tried, isDone);
                if (worst >= 0) {
                    isDone[worst] = true;
                    Solution found = budget.of(attempt(atMost[worst], tried[worst], more));
                    tried[worst] =
                            found.value() < tried[worst].value() ? found : with(tried[worst], found, found.bound());
                    spread(cheapest, tried);
                }
            }
        }
    }

    /** The point with the largest gap of those that were not tried again; -1 if all others are optimal. */
    private static int worst(Solution[] tried, boolean[] isDone) {
        int worst = -1;
        double most = 0;
        for (int k = 0; k < tried.length; k++) {
            double gap = tried[k].gap().orElse(0);
            if (!isDone[k] && gap > most) {
                most = gap;
                worst = k;
            }
        }
        return worst;
    }

    /** A plan for a stricter limit, unless it is dearer: with the same cost it has less of the criterion. */
    private static Solution atLeastAsGood(Solution looser, Solution stricter) {
        return stricter.plan().isPresent() && stricter.value() <= looser.value()
                ? with(stricter, looser, looser.bound())
                : looser;
    }

    /** What keeps a stricter limit keeps a looser one, and what bounds the plans of a looser one bounds those of a stricter. */
    private static void spread(Solution cheapest, Solution[] tried) {
        for (int k = tried.length - 2; k >= 0; k--) {
            tried[k] = atLeastAsGood(tried[k], tried[k + 1]);
        }
        for (int k = 0; k < tried.length; k++) {
            long bound = k == 0 ? cheapest.bound() : tried[k - 1].bound();
            tried[k] = bound > tried[k].bound() ? with(tried[k], tried[k], bound) : tried[k];
        }
    }

    /** Less and less of the criterion, each from the plan before, while plans are found; how many points have one. */
    private int fromTheCheapest(Solution cheapest, long[] atMost, Solution[] tried, Budget budget) {
        Solution before = cheapest;
        for (int k = 0; k < atMost.length - 1; k++) {
            tried[k] = keeps(before, atMost[k]) ? before : budget.of(attempt(atMost[k], before, effort));
            if (tried[k].plan().isEmpty()) {
                return k;
            }
            before = tried[k];
        }
        return atMost.length - 1;
    }

    /** The rest from the other end: what keeps a stricter limit keeps a looser one, so there is always a plan to begin from. */
    private void fromTheLeast(
            Solution looser, Solution least, int from, long[] atMost, Solution[] tried, Budget budget) {
        Solution stricter = with(least, looser, looser.bound());
        for (int k = atMost.length - 1; k >= 0; k--) {
            if (k >= from) {
                tried[k] = keeps(looser, atMost[k]) ? looser : budget.of(attempt(atMost[k], stricter, effort));
            }
            if (tried[k].value() > stricter.value() && k < atMost.length - 1) {
                tried[k] = with(stricter, tried[k], tried[k].bound());
            }
            stricter = k > from ? with(tried[k], tried[k], looser.bound()) : tried[k];
        }
    }

    /** The best plan with more of the criterion is the best with less, if it has no more. */
    private boolean keeps(Solution looser, long atMost) {
        return looser.status() == Status.OPTIMAL && criterion.of(looser.plan().orElseThrow()) <= atMost;
    }

    /** What bounds the plans with more of the criterion bounds those with less. */
    private Solution attempt(long atMost, Solution before, Effort most) {
        Problem limited = criterion.limited(atMost);
        if (compaction == null) {
            compaction = compacted(limited);
            compiled = atMost;
        }
        Core core = compaction.core().withLast(atMost - compiled);
        var run = engine.run(limited, most, progress -> {});
        Solution found = Engine.solve(compaction, core, Optional.of(before), run, Start.WITH_PRICES);
        return found.bound() >= before.bound() ? found : with(found, found, before.bound());
    }

    private static Compaction compacted(Problem problem) {
        try {
            return Compaction.of(Compiler.compile(problem), problem);
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
}
