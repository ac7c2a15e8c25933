package io.domicile.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class GroupBoundTest {
    /** Every kind of limit; the count with linear ones; the count alone. */
    private static final int[] KINDS = {(1 << Small.KINDS) - 1, 0b1001111011, 0b0001000010};

    @Test
    void noPlanCostsLessAndNoOptionOfABetterPlanIsStruckOut() throws Impossible {
        assertThat(CpSat.isAvailable()).isTrue();
        int proved = 0;
        int struck = 0;
        for (long seed = 0; seed < 300; seed++) {
            Problem problem = Small.of(seed, KINDS[(int) seed % KINDS.length]);
            var cheapest = Exhaustive.cheapest(problem);
            if (cheapest.isEmpty()) {
                continue;
            }
            Core core = Compiler.compile(problem);
            var relaxation = relaxed(core);
            var bound = new GroupBound(core, core.sides.counts()[0], relaxation.prices(), work());
            bound.improve(80, cheapest.getAsLong());
            assertThat(bound.bound()).as("seed %s", seed).isLessThanOrEqualTo(cheapest.getAsLong());
            proved += bound.bound() > relaxation.bound() ? 1 : 0;

            var kept = new boolean[core.options()];
            Arrays.fill(kept, true);
            bound.strike(kept, cheapest.getAsLong() + 1);
            int[] left = IntStream.range(0, kept.length).filter(o -> kept[o]).toArray();
            struck += kept.length - left.length;
            var answer = Objects.requireNonNull(
                    new CpSat(core, left, Long.MAX_VALUE).solve(10, work(), 1), "has no deadline");
            assertThat(answer.options()).as("seed %s has a plan left", seed).isNotNull();
            assertThat(answer.bound()).as("seed %s: the best is left", seed).isEqualTo(cheapest.getAsLong());
        }
        assertThat(proved).as("bounds that a count made better").isGreaterThan(10);
        assertThat(struck).isGreaterThan(100);
    }

    @Test
    void pricesRiseAndFallWithTheWorths() throws Impossible {
        var problem = AlikeWorkloads.portfolio(60, 12, 3);
        var limits = new ArrayList<>(problem.limits());
        limits.add(new Limit.Total("front", 0, 12_000_000));
        Core core = Compiler.compile(problem.withLimits(limits));
        var relaxation = relaxed(core);
        var bound = new GroupBound(core, core.sides.counts()[0], relaxation.prices(), work());
        assertThat(bound.bound())
                .isCloseTo(relaxation.bound(), Percentage.withPercentage(0.01))
                .isLessThanOrEqualTo(relaxation.bound());
        bound.improve(300, Long.MAX_VALUE);

        assertThat(bound.bound()).isGreaterThan(relaxation.bound() * 103 / 100);
        double before = relaxation.prices().slot()[core.slots - 1];
        assertThat(bound.prices().slot()[core.slots - 1])
                .as("what the criterion is worth where operators are few")
                .isPositive()
                .isNotCloseTo(before, Percentage.withPercentage(5));
    }

    @Test
    void anExchangeOfGroupsNeverMakesAChoiceDearer() throws Impossible {
        Core core = Compiler.compile(AlikeWorkloads.portfolio(60, 12, 3));
        var bound = new GroupBound(core, core.sides.counts()[0], relaxed(core).prices(), work());
        for (int begin = 0; begin + 3 <= bound.costs().groups(); begin++) {
            var from = new boolean[bound.costs().groups()];
            Arrays.fill(from, begin, begin + 3, true);
            boolean[] to = GroupChoice.improved(bound.costs(), from, work());

            assertThat(IntStream.range(0, to.length).filter(g -> to[g])).hasSize(3);
            assertThat(cost(bound.costs(), to)).isLessThanOrEqualTo(cost(bound.costs(), from));
            assertThat(GroupChoice.improved(bound.costs(), to, work())).isEqualTo(to);
        }
    }

    private static long cost(GroupCosts costs, boolean[] choice) {
        long sum = 0;
        for (int i = 0; i < costs.items(); i++) {
            long least = costs.cost(i, costs.groups());
            for (int g = 0; g < choice.length; g++) {
                least = choice[g] ? Math.min(least, costs.cost(i, g)) : least;
            }
            sum += least;
        }
        return sum;
    }

    private static Relaxation relaxed(Core core) {
        var relaxation = new Relaxation(core, work(), found -> {});
        relaxation.solve(Prices.zero(core), false);
        return relaxation;
    }

    private static Work work() {
        return new Work(Effort.replay(Long.MAX_VALUE));
    }
}
