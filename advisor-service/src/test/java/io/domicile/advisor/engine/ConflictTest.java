package io.domicile.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.engine.Solution.Status;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConflictTest {
    private static final Effort EFFORT = Effort.within(Duration.ofSeconds(10));

    private final Engine engine = new Engine();

    /** Ten equal workloads; place 0 holds five of them. */
    private static ProblemBuilder portfolio() {
        var builder = Problem.builder(2, 1).capacity(0, 50).capacity(1, 100);
        for (int w = 0; w < 10; w++) {
            builder.workload().pair(0, 100 + w, 10).pair(1, 150, 10);
        }
        return builder;
    }

    private Conflict<Limit> ofLimits(Problem problem, Budget budget, Effort effort) {
        return Conflict.of(
                problem.limits(),
                kept -> budget.of(engine.solve(problem.withLimits(kept), effort, _ -> {}))
                        .status(),
                () -> budget.hasLeft(effort));
    }

    @Test
    void onlyTheLimitsThatContradictEachOtherAreNamed() {
        var zero = new BitSet();
        zero.set(0);
        var builder = portfolio()
                .limit(Limit.shareAtLeast("home", 2, zero, 3, 10))
                .limit(Limit.budget("budget", new long[] {9, 4}, 520));
        for (int i = 0; i < 40; i++) {
            builder.limit(new Limit.Load("irrelevant " + i, new long[] {1, 1}, 100 + i));
        }

        var conflict = ofLimits(builder.build(), new Budget(EFFORT, 3), EFFORT);

        assertThat(conflict.demands()).extracting(Limit::name).containsExactly("home", "budget");
        assertThat(conflict.untried()).isEmpty();
    }

    @Test
    void whatThereWasNoTimeToTryIsSaid() {
        var zero = new BitSet();
        zero.set(0);
        Problem problem = portfolio()
                .limit(Limit.shareAtLeast("home", 2, zero, 3, 10))
                .limit(Limit.budget("budget", new long[] {9, 4}, 520))
                .build();
        var conflict = Conflict.of(problem.limits(), _ -> Status.INFEASIBLE, () -> false);

        assertThat(conflict.demands()).isEqualTo(problem.limits());
        assertThat(conflict.untried()).hasSize(2);
    }

    @Test
    void noDemandOfAConflictCanBeLeftOut() {
        var random = new SplittableRandom(8);
        for (int round = 0; round < 500; round++) {
            var demands = IntStream.range(0, 1 + random.nextInt(40)).boxed().toList();
            // Some sets contradict themselves, and so does all that holds one of them.
            List<List<Integer>> bad = IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(set -> demands.stream()
                            .filter(each -> random.nextInt(4) == 0)
                            .toList())
                    .toList();
            if (bad.stream().allMatch(List::isEmpty)) {
                continue;
            }
            var asked = new int[1];

            var conflict = Conflict.of(
                    demands,
                    kept -> {
                        asked[0]++;
                        return isBad(bad, kept) ? Status.INFEASIBLE : Status.FEASIBLE;
                    },
                    () -> true);

            if (bad.stream().noneMatch(List::isEmpty)) {
                assertThat(bad).contains(conflict.demands());
            }
            assertThat(isBad(bad, conflict.demands())).isTrue();
            for (Integer demand : conflict.demands()) {
                var fewer = conflict.demands().stream()
                        .filter(each -> !each.equals(demand))
                        .toList();
                assertThat(isBad(bad, fewer)).isFalse();
            }
            assertThat(asked[0]).isLessThanOrEqualTo(2 * demands.size());
        }
    }

    private static boolean isBad(List<List<Integer>> bad, List<Integer> kept) {
        return bad.stream().anyMatch(kept::containsAll);
    }

    @Test
    void whatCouldNotBeRuledOutStays() {
        var conflict = Conflict.of(
                List.of("a", "b", "c"), kept -> kept.contains("a") ? Status.UNKNOWN : Status.FEASIBLE, () -> true);

        assertThat(conflict.demands()).containsExactly("a", "b", "c");
        assertThat(conflict.untried()).containsExactlyInAnyOrder("b", "c");
    }
}
