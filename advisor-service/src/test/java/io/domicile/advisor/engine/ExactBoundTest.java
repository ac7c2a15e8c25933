package io.domicile.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.domicile.advisor.RandomCases;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExactBoundTest {
    @Test
    void anyPricesGiveAValidBound() {
        for (long seed = 0; seed < RandomCases.of(60); seed++) {
            Problem problem = Small.of(seed, 0b1000111011);
            Core core;
            try {
                core = Compiler.compile(problem);
            } catch (Impossible noPlan) {
                assertThat(Exhaustive.cheapest(problem)).isEmpty();
                continue;
            }
            long cheapest = Exhaustive.cheapest(problem).orElse(Long.MAX_VALUE);
            var random = new SplittableRandom(seed);
            for (int attempt = 0; attempt < 20; attempt++) {
                var slot = random.doubles(core.slots + 1, -3, 30).toArray();
                var row = random.doubles(core.rows, 0, 2).toArray();
                var exact = ExactBound.of(core, new Prices(slot, row));
                assertThat(exact.value()).as("seed %s", seed).isLessThanOrEqualTo(cheapest);
                assertThat(atPrices(core, exact.prices()))
                        .as("seed %s: reduced costs are argued from the prices of the bound", seed)
                        .isCloseTo((double) exact.value(), within(1.0));
            }
        }
    }

    @Test
    void theRelaxationsPricesGiveTheRelaxationsValue() throws Impossible {
        // Two equal workloads, room for one and a half at the cheap place: the relaxation splits the second.
        var builder = Problem.builder(2, 1).capacity(0, 15);
        for (int w = 0; w < 2; w++) {
            builder.workload().pair(0, 100, 10).pair(1, 300, 10);
        }
        Core core = Compiler.compile(builder.build());
        var relaxation = new Relaxation(core, new Work(Effort.replay(Long.MAX_VALUE)), found -> {});
        relaxation.solve(Prices.zero(core), false);
        assertThat(relaxation.bound()).isEqualTo(300);
        assertThat(relaxation.isComplete()).isTrue();
    }

    /** The bound of prices as a textbook has it, which takes them as they are. */
    private static double atPrices(Core core, Prices prices) {
        double sum = 0;
        for (int r = 0; r < core.rows; r++) {
            sum -= prices.row()[r] * core.rowLimit[r];
        }
        for (int s = 0; s < core.slots; s++) {
            double own = prices.slot()[s];
            for (int r = 0; r < core.rows; r++) {
                own -= core.weight[s * core.rows + r] * prices.row()[r];
            }
            sum -= core.capacity[s] == Problem.UNLIMITED ? 0 : own * core.capacity[s];
        }
        for (int i = 0; i < core.items; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int o = core.first[i]; o < core.first[i + 1]; o++) {
                least = Math.min(least, core.priced(o, prices.slot()));
            }
            sum += least;
        }
        return sum;
    }
}
