package io.domicile.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.RandomCases;
import io.domicile.advisor.engine.Solution.Status;
import io.domicile.advisor.engine.check.PlanChecker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineExactTest {
    private static final Effort ENOUGH = Effort.within(Duration.ofSeconds(20));

    private final Engine engine = new Engine();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void eachKindOfLimitIsSolvedAsByTryingEverything(int kind) {
        for (long seed = 0; seed < RandomCases.of(25); seed++) {
            isSolvedAsByTryingEverything(Small.of(1000L * kind + seed, 1 << kind), "kind " + kind + " seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void eachTwoKindsOfLimitsAreSolvedAsByTryingEverything(int kind) {
        for (int other = kind + 1; other < Small.KINDS; other++) {
            for (long seed = 0; seed < RandomCases.of(2); seed++) {
                int kinds = 1 << kind | 1 << other;
                isSolvedAsByTryingEverything(
                        Small.of(10_000 + 100L * kinds + seed, kinds), "kinds " + kinds + " seed " + seed);
            }
        }
    }

    @Test
    void limitsThatWeighPeriodsApartAreSolvedAsByTryingEverything() {
        int several = 0;
        for (long seed = 0; seed < 60; seed++) {
            var random = new SplittableRandom(seed);
            Problem problem = Small.of(500 + seed, 3);
            var limits = new ArrayList<Limit>();
            for (int period = 0; period < problem.periods(); period++) {
                var weight = new long[problem.places() * problem.periods()];
                for (int place = 0; place < problem.places(); place++) {
                    weight[place * problem.periods() + period] = random.nextLong(7) - 1;
                }
                limits.add(new Limit.Load("in " + period, weight, 5L + random.nextInt(60)));
            }
            isSolvedAsByTryingEverything(problem.withLimits(limits), "seed " + seed);
            several += problem.periods() > 1 ? 1 : 0;
        }
        assertThat(several).isGreaterThan(30);
    }

    @Test
    void limitsOfAllKindsAtOnceAreSolvedAsByTryingEverything() {
        for (long seed = 0; seed < RandomCases.of(120); seed++) {
            int kinds = mixed(seed);
            isSolvedAsByTryingEverything(Small.of(seed, kinds), "seed " + seed);
        }
    }

    @Test
    void placesOfWhichNobodyKnowsWhatTheyHoldAreSolvedAsByTryingEverything() {
        int dispensable = 0;
        for (long seed = 0; seed < RandomCases.of(240); seed++) {
            Problem problem = Small.of(40_000 + seed, mixed(seed) | 1 << 6);
            var capacity = new long[problem.places() * problem.periods()];
            Arrays.fill(capacity, Problem.UNLIMITED);
            Problem open = problem.withCapacities(capacity);
            isSolvedAsByTryingEverything(open, "seed " + seed);
            try {
                Core full = Compiler.compile(open);
                dispensable += Compaction.of(full, open).core().options() < full.options() ? 1 : 0;
            } catch (Impossible noPlan) {
                assertThat(Exhaustive.cheapest(open)).isEmpty();
            }
        }
        assertThat(dispensable).isGreaterThan(15);
    }

    @Test
    void withoutNativeCodeBoundsHoldAndPlansKeepTheirLimits() {
        int solved = 0;
        for (long seed = 0; seed < RandomCases.of(60); seed++) {
            int kinds = mixed(seed);
            Problem problem = Small.of(seed, kinds);
            OptionalLong cheapest = Exhaustive.cheapest(problem);
            Solution solution = Engine.javaOnly().solve(problem, Effort.replay(300_000), progress -> {});
            assertThat(solution.method()).isEqualTo(Solution.Method.JAVA_ONLY);
            if (cheapest.isEmpty()) {
                assertThat(solution.plan()).isEmpty();
                continue;
            }
            assertThat(solution.bound()).as("seed %s", seed).isLessThanOrEqualTo(cheapest.getAsLong());
            assertThat(solution.status()).isNotEqualTo(Status.INFEASIBLE);
            if (solution.status() == Status.OPTIMAL) {
                assertThat(solution.value()).isEqualTo(cheapest.getAsLong());
            }
            solved += solution.value() == cheapest.getAsLong() ? 1 : 0;
        }
        assertThat(solved).isGreaterThan(20);
    }

    private static int mixed(long seed) {
        return (int) ((seed * 0x9E3779B1L) >>> 7) & ((1 << Small.KINDS) - 1);
    }

    private void isSolvedAsByTryingEverything(Problem problem, String which) {
        OptionalLong cheapest = Exhaustive.cheapest(problem);
        Solution solution = engine.solve(problem, ENOUGH, progress -> {});
        if (cheapest.isEmpty()) {
            assertThat(solution.status()).as(which).isEqualTo(Status.INFEASIBLE);
            assertThat(solution.reason()).isNotBlank();
            return;
        }
        assertThat(solution.status()).as(which).isEqualTo(Status.OPTIMAL);
        assertThat(solution.value()).as(which).isEqualTo(cheapest.getAsLong());
        assertThat(solution.bound()).as(which).isEqualTo(cheapest.getAsLong());
        assertThat(PlanChecker.faults(problem, solution.plan().orElseThrow(), solution.value()))
                .as(which)
                .isEmpty();
    }
}
