package io.domicile.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LevellingTest {

    @Test
    void whatAllAskForGrowsDearerUntilOnlyWhatFitsStillDoes() throws Impossible {
        // Place 0 is the cheapest for all and holds 3 of 30 items; those to which the other place costs most keep it.
        var builder = Problem.builder(2, 1).capacity(0, 30).capacity(1, 1_000);
        for (int w = 0; w < 30; w++) {
            builder.workload().pair(0, 100, 10).pair(1, 200 + 10L * w, 10);
        }
        Core core = Compiler.compile(builder.build());
        var candidates = Candidates.cheapest(core, Prices.zero(core).slot(), 2);

        double[] price = Levelling.of(core, candidates, Prices.zero(core)).slot();
        long asking = java.util.stream.IntStream.range(0, core.items)
                .filter(i -> core.priced(core.first[i], price) < core.priced(core.first[i] + 1, price))
                .count();

        assertThat(asking).isBetween(2L, 4L);
        assertThat(price[1]).isZero();
    }

    @Test
    void pricesAtWhichNothingIsAskedForTooMuchStay() throws Impossible {
        Core core = Compiler.compile(ManyItems.portfolio(300, 10, 1));
        var prices = Prices.zero(core);
        Arrays.fill(prices.slot(), 3);
        var roomy = core.capacity.clone();
        Arrays.fill(roomy, Long.MAX_VALUE / 4);
        Core without = Compiler.compile(ManyItems.portfolio(300, 10, 1).withCapacities(Arrays.copyOf(roomy, 10)));

        assertThat(Levelling.of(without, Candidates.cheapest(without, prices.slot(), 4), prices)
                        .slot())
                .isEqualTo(prices.slot());
    }
}
