package io.domicile.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackedBoundTest {
    /** Every kind of limit, those that are linear, and capacities alone. */
    private static final int[] KINDS = {(1 << Small.KINDS) - 1, 0b1000111011, 0b0000000010};

    @Test
    void noPlanCostsLessAndNoOptionOfABetterPlanIsStruckOut() {
        assertThat(CpSat.isAvailable()).isTrue();
        int proved = 0;
        for (long seed = 0; seed < 300; seed++) {
            Problem problem = Small.of(seed, KINDS[(int) seed % KINDS.length]);
            var cheapest = Exhaustive.cheapest(problem);
            Core core;
            try {
                core = Compiler.compile(problem);
            } catch (Impossible noPlan) {
                assertThat(cheapest).isEmpty();
                continue;
            }
            var relaxation = relaxed(core);
            var packed = new PackedBound(core, relaxation.prices(), work());
            packed.improve(60, cheapest.orElse(Long.MAX_VALUE));
            if (cheapest.isEmpty()) {
                continue;
            }
            assertThat(packed.bound()).as("seed %s", seed).isLessThanOrEqualTo(cheapest.getAsLong());
            proved += packed.bound() > relaxation.bound() ? 1 : 0;

            var kept = new boolean[core.options()];
            Arrays.fill(kept, true);
            packed.strike(kept, cheapest.getAsLong() + 1);
            int[] left = IntStream.range(0, kept.length).filter(o -> kept[o]).toArray();
            var answer = Objects.requireNonNull(
                    new CpSat(core, left, Long.MAX_VALUE).solve(10, work(), 1), "has no deadline");
            assertThat(answer.options()).as("seed %s has a plan left", seed).isNotNull();
            assertThat(answer.bound()).as("seed %s: the best is left", seed).isEqualTo(cheapest.getAsLong());
        }
        assertThat(proved).as("bounds that whole items made better: %s", proved).isGreaterThan(10);
    }

    @Test
    void whatTheSlotsWouldTakeAreOptionsOfTheItems() throws Impossible {
        int placed = 0;
        for (long seed = 0; seed < 120; seed++) {
            Core core;
            try {
                core = Compiler.compile(Small.of(seed, KINDS[(int) seed % KINDS.length]));
            } catch (Impossible noPlan) {
                continue;
            }
            var packed = new PackedBound(core, relaxed(core).prices(), work());
            for (int step = 0; step < 5; step++) {
                packed.improve(1, Long.MAX_VALUE);
                int[] suggestion = packed.suggestion();
                for (int i = 0; i < core.items; i++) {
                    if (suggestion[i] != State.NOWHERE) {
                        assertThat(suggestion[i]).isBetween(core.first[i], core.first[i + 1] - 1);
                        placed++;
                    }
                }
            }
        }
        assertThat(placed).isGreaterThan(500);
    }

    @Test
    void anyPricesGiveAValidBound() throws Impossible {
        var random = new SplittableRandom(3);
        for (long seed = 0; seed < 60; seed++) {
            Problem problem = Small.of(seed, 0b1111);
            var cost = Exhaustive.cheapest(problem);
            if (cost.isEmpty()) {
                continue;
            }
            long cheapest = cost.getAsLong();
            Core core = Compiler.compile(problem);
            var prices = new Prices(
                    random.doubles(core.slots + 1, 0, 30).toArray(),
                    random.doubles(core.rows, 0, 2).toArray());
            var packed = new PackedBound(core, prices, work());
            assertThat(packed.bound()).as("seed %s", seed).isLessThanOrEqualTo(cheapest);
            packed.improve(20, Long.MAX_VALUE);
            assertThat(packed.bound()).as("seed %s", seed).isLessThanOrEqualTo(cheapest);
        }
    }

    @Test
    void wholeItemsAreCountedWhereTheRelaxationCutsThem() throws Impossible {
        // Two equal workloads, room for one and a half at the cheap place: one has to go to the other.
        var builder = Problem.builder(2, 1).capacity(0, 15);
        for (int w = 0; w < 2; w++) {
            builder.workload().pair(0, 100, 10).pair(1, 300, 10);
        }
        Core core = Compiler.compile(builder.build());
        var relaxation = relaxed(core);
        var packed = new PackedBound(core, relaxation.prices(), work());
        packed.improve(200, 400);

        assertThat(relaxation.bound()).isEqualTo(300);
        assertThat(packed.bound()).isEqualTo(400);
    }

    @Test
    void aLimitOverSeveralPlacesFindsItsPrice() throws Impossible {
        // Two places with room for one workload each are cheap, but only one of the two may be used.
        var builder = Problem.builder(3, 1).capacity(0, 10).capacity(1, 10);
        builder.limit(new Limit.Load("both", new long[] {1, 1, 0}, 10));
        for (int w = 0; w < 2; w++) {
            builder.workload().pair(0, 100, 10).pair(1, 100, 10).pair(2, 300, 10);
        }
        Core core = Compiler.compile(builder.build());
        var packed = new PackedBound(core, Prices.zero(core), work());
        packed.improve(2_000, 400);

        assertThat(packed.bound()).isEqualTo(400);
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
