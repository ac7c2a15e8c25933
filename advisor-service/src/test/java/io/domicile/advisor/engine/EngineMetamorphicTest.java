package io.domicile.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.RandomCases;
import io.domicile.advisor.engine.Solution.Status;
import io.domicile.advisor.engine.check.PlanChecker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must happen to the optimum when a portfolio is changed in a way whose effect is known. */
class EngineMetamorphicTest {
    /** Periods, unplaced workloads, budgets, shares and totals: what can be written down anew pair by pair. */
    private static final int KINDS = 0b1000111011;

    private static final int SEEDS = RandomCases.of(12);

    private final Engine engine = new Engine();

    @ParameterizedTest
    @ValueSource(longs = {3, 1000})
    void costsInOtherUnitsMakeTheSamePlanCostAsMuchInThem(long factor) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = Small.of(seed, KINDS);
            expect(rebuilt(problem, order(problem.workloads()), order(problem.places()), factor), problem, factor);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theOrderOfWorkloadsAndPlacesDoesNotMatter(long shuffle) {
        var random = new Random(shuffle);
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = Small.of(seed, KINDS);
            List<Integer> workloads = order(problem.workloads());
            List<Integer> places = order(problem.places());
            Collections.shuffle(workloads, random);
            Collections.shuffle(places, random);
            expect(rebuilt(problem, workloads, places, 1), problem, 1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 100_000})
    void aPlaceThatIsFullOrDearerThanAllChangesNothingThatHasAPlan(long room) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = EngineRunTest.tight(6, 3, seed);
            var builder = Problem.builder(4, 1);
            for (int p = 0; p < 3; p++) {
                builder.capacity(p, problem.capacity(p, 0));
            }
            builder.capacity(3, room);
            for (int w = 0; w < problem.workloads(); w++) {
                builder.workload();
                for (int p = 0; p < 3; p++) {
                    int pair = problem.pairOf(w, p);
                    builder.pair(p, problem.cost(pair), problem.load(pair));
                }
                builder.pair(3, 10_000, 1);
            }
            Solution before = solve(problem);
            if (before.plan().isPresent()) {
                assertThat(solve(builder.build()).value()).isEqualTo(before.value());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 60})
    void twiceThePortfolioCostsAtMostTwice(int workloads) {
        Problem problem = EngineRunTest.tight(workloads, 4, 11);
        var builder = Problem.builder(4, 1);
        for (int p = 0; p < 4; p++) {
            builder.capacity(p, 2 * problem.capacity(p, 0));
        }
        for (int w = 0; w < 2 * workloads; w++) {
            builder.workload();
            for (int p = 0; p < 4; p++) {
                int pair = problem.pairOf(w % workloads, p);
                builder.pair(p, problem.cost(pair), problem.load(pair));
            }
        }
        Problem twice = builder.build();
        Effort effort = Effort.within(Duration.ofSeconds(2));
        Solution one = engine.solve(problem, effort, progress -> {});
        Solution two = engine.solve(twice, effort, progress -> {});

        // Two copies of a plan are a plan, so the bound of both stays below.
        assertThat(two.bound()).isLessThanOrEqualTo(2 * one.value());
        assertThat(two.value()).isGreaterThanOrEqualTo(two.bound());
        assertThat(PlanChecker.faults(twice, two.plan().orElseThrow(), two.value()))
                .isEmpty();
    }

    private void expect(Problem changed, Problem problem, long factor) {
        Solution before = solve(problem);
        Solution after = solve(changed);
        assertThat(after.status()).isEqualTo(before.status());
        if (before.plan().isPresent()) {
            assertThat(after.value()).isEqualTo(factor * before.value());
            assertThat(PlanChecker.faults(changed, after.plan().orElseThrow(), after.value()))
                    .isEmpty();
        }
    }

    private Solution solve(Problem problem) {
        Solution solution = engine.solve(problem, Effort.within(Duration.ofSeconds(20)), progress -> {});
        assertThat(solution.status()).isIn(Status.OPTIMAL, Status.INFEASIBLE);
        return solution;
    }

    private static List<Integer> order(int size) {
        return new ArrayList<>(IntStream.range(0, size).boxed().toList());
    }

    /** The problem with workloads and places in another order, and all costs times a factor. */
    private static Problem rebuilt(Problem problem, List<Integer> workloads, List<Integer> places, long factor) {
        var builder = Problem.builder(problem.places(), problem.periods(), problem.criteria());
        for (int p = 0; p < places.size(); p++) {
            for (int period = 0; period < problem.periods(); period++) {
                builder.capacity(p, period, problem.capacity(places.get(p), period));
            }
        }
        for (int w : workloads) {
            builder.workload(problem.from(w), problem.to(w));
            if (!problem.mustBePlaced(w)) {
                builder.mayStayUnplaced(factor * problem.penalty(w));
            }
            for (int p = 0; p < places.size(); p++) {
                int pair = problem.pairOf(w, places.get(p));
                if (pair >= 0) {
                    builder.pair(p, factor * problem.cost(pair), problem.load(pair));
                    builder.criterion(0, problem.criterion(0, pair));
                }
            }
        }
        for (Limit limit : problem.limits()) {
            builder.limit(
                    limit instanceof Limit.Load load
                            ? new Limit.Load(
                                    load.name(),
                                    places.stream()
                                            .mapToLong(p -> load.weight()[p])
                                            .toArray(),
                                    load.atMost())
                            : limit);
        }
        return builder.build();
    }
}
