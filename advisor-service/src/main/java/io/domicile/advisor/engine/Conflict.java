package io.domicile.advisor.engine;

import io.domicile.advisor.engine.Solution.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Limits that cannot all be kept, none of which could be left out: with any one of them gone there is a plan, or none could
 * be ruled out.
 *
 * @param limits that contradict each other
 * @param capacities whether the places' capacities belong to them
 * @param relaxations how far each limit would have to give way alone, where that is a figure
 */
public record Conflict(List<Limit> limits, boolean capacities, List<Relaxed> relaxations) {
    /**
     * The smallest known figure of a limit with which there is a plan, all others kept.
     *
     * @param atMost that figure, for which a plan was found; empty if none was
     */
    public record Relaxed(Limit limit, OptionalLong atMost) {}

    /** So many questions may take as long as one may; most take far less. */
    private static final int QUESTIONS = 3;

    /**
     * Empty if the problem is not proven to have no plan, or if there are more limits than could be tried.
     *
     * @param effort for each question; for all of them there is three times as much
     */
    public static Optional<Conflict> of(Engine engine, Problem problem, Effort effort) {
        var budget = new Budget(effort, QUESTIONS);
        Problem free = problem.withCosts(new long[problem.pairs()]);
        if (!isImpossible(engine, free, effort, budget)) {
            return Optional.empty();
        }
        var kept = new ArrayList<>(problem.limits());
        var unlimited = new long[problem.places() * problem.periods()];
        Arrays.fill(unlimited, Problem.UNLIMITED);
        boolean capacities = !isImpossible(engine, free.withCapacities(unlimited), effort, budget);
        Problem base = capacities ? free : free.withCapacities(unlimited);
        for (Limit limit : problem.limits()) {
            if (!budget.hasLeft(effort)) {
                return Optional.empty();
            }
            var fewer = new ArrayList<>(kept);
            fewer.remove(limit);
            if (isImpossible(engine, base.withLimits(fewer), effort, budget)) {
                kept = fewer;
            }
        }
        var relaxations = new ArrayList<Relaxed>();
        for (Limit limit : kept) {
            relaxed(engine, problem, limit, effort, budget).ifPresent(relaxations::add);
        }
        return Optional.of(new Conflict(List.copyOf(kept), capacities, List.copyOf(relaxations)));
    }

    private static boolean isImpossible(Engine engine, Problem problem, Effort effort, Budget budget) {
        return budget.of(engine.solve(problem, effort, progress -> {})).status() == Status.INFEASIBLE;
    }

    /** A limit's own sum becomes the cost, and the limit goes: the cheapest plan needs least of it. */
    private static Optional<Relaxed> relaxed(
            Engine engine, Problem problem, Limit limit, Effort effort, Budget budget) {
        var others = new ArrayList<>(problem.limits());
        others.remove(limit);
        Problem without = problem.withLimits(others);
        return switch (limit) {
            case Limit.Load load -> {
                var cost = new long[problem.pairs()];
                for (int w = 0; w < problem.workloads(); w++) {
                    if (problem.needsStandby(w) || !problem.mustBePlaced(w)) {
                        yield Optional.empty();
                    }
                    int end = w + 1 < problem.workloads() ? problem.firstPair(w + 1) : problem.pairs();
                    for (int pair = problem.firstPair(w); pair < end; pair++) {
                        cost[pair] = Math.multiplyExact(weight(load, problem, w, pair), (long) problem.load(pair));
                    }
                }
                yield Optional.of(least(engine, without.withCosts(cost), limit, effort, budget));
            }
            case Limit.Count count -> {
                int groups = count.grouping().groups();
                for (int most = count.atMost() + 1; most <= groups && budget.hasLeft(effort); most++) {
                    var wider = new ArrayList<Limit>(others);
                    wider.add(new Limit.Count(count.name(), count.grouping(), most));
                    Problem free = problem.withCosts(new long[problem.pairs()]).withLimits(wider);
                    if (budget.of(engine.solve(free, effort, progress -> {}))
                            .plan()
                            .isPresent()) {
                        yield Optional.of(new Relaxed(limit, OptionalLong.of(most)));
                    }
                }
                yield Optional.of(new Relaxed(limit, OptionalLong.empty()));
            }
            default -> Optional.empty();
        };
    }

    private static long weight(Limit.Load limit, Problem problem, int workload, int pair) {
        long sum = 0;
        for (int period = problem.from(workload); period < problem.to(workload); period++) {
            sum += limit.at(problem.place(pair), period, problem.places());
        }
        return sum;
    }

    private static Relaxed least(Engine engine, Problem problem, Limit limit, Effort effort, Budget budget) {
        if (!budget.hasLeft(effort)) {
            return new Relaxed(limit, OptionalLong.empty());
        }
        Solution solution = budget.of(engine.solve(problem, effort, progress -> {}));
        return new Relaxed(
                limit, solution.plan().isPresent() ? OptionalLong.of(solution.value()) : OptionalLong.empty());
    }
}
