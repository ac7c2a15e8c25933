package io.domicile.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.RandomCases;
import io.domicile.advisor.engine.Solution.Status;
import io.domicile.advisor.engine.check.PlanChecker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineRunTest {
    /** No step between two looks takes more work; it is a millisecond or two. */
    private static final long STEP = 10_000;

    private final Engine engine = Engine.javaOnly();

    @Test
    void theSameSeedAndWorkGiveTheSamePlan() {
        Problem problem = tight(300, 20, 5);
        Solution timed =
                engine.solve(problem, Effort.within(Duration.ofMillis(700)).withSeed(9), progress -> {});

        Solution again = engine.solve(problem, Effort.replay(timed.work()).withSeed(9), progress -> {});

        assertThat(again.plan()).isEqualTo(timed.plan());
        assertThat(again.value()).isEqualTo(timed.value());
        assertThat(again.bound()).isEqualTo(timed.bound());
        assertThat(again.work()).isEqualTo(timed.work());
    }

    /** What is proven has ended by itself, not by its count. */
    @Test
    void whatWasProvenIsProvenAgain() {
        for (long seed = 0; seed < RandomCases.of(60); seed++) {
            Problem problem = Small.of(seed, (1 << Small.KINDS) - 1);
            Solution proven = new Engine().solve(problem, Effort.replay(50_000_000), progress -> {});
            Solution again = new Engine().solve(problem, Effort.replay(proven.work()), progress -> {});

            assertThat(again.status()).as("seed %s", seed).isEqualTo(proven.status());
            assertThat(again.plan()).as("seed %s", seed).isEqualTo(proven.plan());
            assertThat(again.work()).as("seed %s", seed).isEqualTo(proven.work());
        }
    }

    @Test
    void valuesOnlyFallAndBoundsOnlyRise() {
        var seen = new ArrayList<Progress>();
        Solution solution = engine.solve(tight(200, 12, 3), Effort.replay(3_000_000), seen::add);

        assertThat(seen).isNotEmpty();
        long value = Long.MAX_VALUE;
        long bound = Long.MIN_VALUE;
        for (Progress progress : seen) {
            assertThat(progress.value().orElse(Long.MAX_VALUE)).isLessThanOrEqualTo(value);
            assertThat(progress.bound().orElse(Long.MIN_VALUE)).isGreaterThanOrEqualTo(bound);
            value = progress.value().orElse(Long.MAX_VALUE);
            bound = progress.bound().orElse(Long.MIN_VALUE);
        }
        assertThat(solution.value()).isEqualTo(value);
        assertThat(solution.bound()).isEqualTo(bound);
    }

    @Test
    void aPlanNearTheBoundIsFoundAndHolds() {
        Problem problem = tight(400, 20, 7);
        Solution solution = engine.solve(problem, Effort.replay(8_000_000), progress -> {});

        assertThat(solution.gap().orElseThrow()).isBetween(0.0, 0.02);
        assertThat(PlanChecker.faults(problem, solution.plan().orElseThrow(), solution.value()))
                .isEmpty();
    }

    @Test
    void aDeadlineIsKept() {
        Problem problem = tight(2000, 60, 1);
        long begin = System.nanoTime();
        engine.solve(problem, Effort.within(Duration.ofMillis(1500)), progress -> {});
        // The tests' JVM compiles with C1 and shares its cores; the goal of a tenth is measured by the benchmark.
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void aPlanIsThereLongBeforeTheRelaxationIsSolved() {
        Problem problem = roomy(3000, 60, 1);
        var seen = new ArrayList<Progress>();
        Solution late = engine.solve(problem, Effort.replay(3_000_000), seen::add);
        long plan = seen.stream()
                .filter(progress -> progress.value().isPresent())
                .findFirst()
                .orElseThrow()
                .work();
        long relaxed = seen.stream()
                .filter(progress -> progress.phase() == Progress.Phase.RELAXATION)
                .reduce((one, other) -> other)
                .orElseThrow()
                .work();
        assertThat(plan).isLessThan(relaxed / 3);

        Solution early = engine.solve(problem, Effort.replay(plan + 1), progress -> {});
        assertThat(early.value()).isBetween(late.value(), 2 * late.value());
        assertThat(early.bound()).isLessThanOrEqualTo(late.value());
        assertThat(PlanChecker.faults(problem, early.plan().orElseThrow(), early.value()))
                .isEmpty();
    }

    @Test
    void aProofThatIsCalledOffEndsAtOnceAndKeepsTheBest() {
        long begin = System.nanoTime();
        // Too hard to be proven, and small enough for CP-SAT, which is at work when the end comes.
        Solution solution = new Engine()
                .solve(
                        tight(100, 10, 3),
                        Effort.within(Duration.ofMinutes(5)).until(() -> System.nanoTime() - begin > 3_000_000_000L),
                        progress -> {});

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        assertThat(solution.plan()).isPresent();
    }

    @Test
    void aShortDeadlineStillGivesAPlanWithABound() {
        Problem problem = roomy(3000, 60, 2);
        engine.solve(problem, Effort.replay(200_000), progress -> {});
        Solution solution = engine.solve(problem, Effort.within(Duration.ofMillis(700)), progress -> {});
        assertThat(solution.plan()).isPresent();
        assertThat(solution.bound()).isLessThanOrEqualTo(solution.value());
    }

    @Test
    void cancellingKeepsTheBest() {
        var cancelled = new AtomicBoolean();
        Solution solution = engine.solve(
                tight(300, 20, 2),
                Effort.within(Duration.ofMinutes(5)).until(cancelled::get),
                progress -> cancelled.set(progress.value().isPresent()));

        assertThat(solution.plan()).isPresent();
        assertThat(solution.status()).isEqualTo(Status.FEASIBLE);
    }

    /** In units of work, so that it means the same on every machine; at the very beginning one step may be more. */
    @ParameterizedTest
    @EnumSource(
            value = Progress.Phase.class,
            names = {"RELAXATION", "SEARCH"})
    void whatIsCalledOffEndsWithinATenthOfTheWorkDone(Progress.Phase phase) {
        var called = new AtomicLong();
        Solution solution = engine.solve(
                tight(1000, 40, 6), Effort.within(Duration.ofMinutes(5)).until(() -> called.get() > 0), progress -> {
                    if (progress.phase() == phase && progress.value().isPresent()) {
                        called.compareAndSet(0, progress.work());
                    }
                });

        assertThat(solution.plan()).isPresent();
        assertThat(solution.work()).isBetween(called.get(), called.get() + Math.max(called.get() / 10, STEP));
    }

    @ParameterizedTest
    @ValueSource(longs = {400_000, 3_000_000, 12_000_000})
    void aCountOfWorkIsKeptWithinATenth(long work) {
        Solution solution = engine.solve(tight(1000, 40, 8), Effort.replay(work), progress -> {});

        assertThat(solution.work()).isBetween(work, work + work / 10);
    }

    @Test
    void dearerPairsNeverMakeThePortfolioCheaper() {
        for (long seed = 0; seed < RandomCases.of(15); seed++) {
            Problem problem = Small.of(seed, 0b1001);
            Solution before = exact(problem);
            var cost = new long[problem.pairs()];
            for (int pair = 0; pair < cost.length; pair++) {
                cost[pair] = problem.cost(pair) + 7;
            }
            Solution after = exact(problem.withCosts(cost));
            assertThat(after.status()).isEqualTo(before.status());
            if (before.plan().isPresent()) {
                // All must be placed, so every plan costs seven for each workload more.
                assertThat(after.value()).isEqualTo(before.value() + 7L * problem.workloads());
            }
        }
    }

    @Test
    void aLooserLimitNeverCosts() {
        for (long seed = 0; seed < RandomCases.of(15); seed++) {
            Problem problem = Small.of(seed, 0b1000001000);
            List<Limit> looser = problem.limits().stream()
                    .map(limit -> switch (limit) {
                        case Limit.Load load -> new Limit.Load(load.name(), load.weight(), load.atMost() + 10);
                        case Limit.Total total -> new Limit.Total(total.name(), total.criterion(), total.atMost() + 5);
                        default -> limit;
                    })
                    .toList();
            Solution tight = exact(problem);
            Solution loose = exact(problem.withLimits(looser));
            if (tight.plan().isPresent()) {
                assertThat(loose.value()).isLessThanOrEqualTo(tight.value());
            }
        }
    }

    @Test
    void whatIfBeginsFromTheOldPlan() {
        Problem problem = tight(300, 20, 4);
        Solution before = engine.solve(problem, Effort.replay(3_000_000), progress -> {});
        Problem churn = problem.withChurn(before.plan().orElseThrow(), 1000);

        Solution after = engine.resolve(churn, before, Effort.replay(1_000_000), progress -> {});

        assertThat(after.value()).isLessThanOrEqualTo(before.value());
        assertThat(PlanChecker.faults(churn, after.plan().orElseThrow(), after.value()))
                .isEmpty();
    }

    private static Solution exact(Problem problem) {
        return new Engine().solve(problem, Effort.within(Duration.ofSeconds(20)), progress -> {});
    }

    /** The same with room to spare: a plan is easily found, the best one is not. */
    static Problem roomy(int workloads, int places, long seed) {
        Problem problem = tight(workloads, places, seed);
        var capacity = new long[places];
        java.util.Arrays.fill(capacity, 60L * workloads / places);
        return problem.withCapacities(capacity);
    }

    /** What is cheap loads much, and capacities hold about four fifths of that. */
    static Problem tight(int workloads, int places, long seed) {
        var random = new SplittableRandom(seed);
        var builder = Problem.builder(places, 1);
        for (int p = 0; p < places; p++) {
            builder.capacity(p, 40L * workloads / places);
        }
        for (int w = 0; w < workloads; w++) {
            builder.workload();
            for (int p = 0; p < places; p++) {
                int load = 1 + random.nextInt(100);
                builder.pair(p, 111 - load + random.nextInt(21), load);
            }
        }
        return builder.build();
    }
}
