package io.domicile.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void theHeaviestAreInItAndAllWeighAsMuchAsBefore() throws Impossible {
        Core core = Compiler.compile(ManyItems.portfolio(4_200, 20, 1));
        Core sample = Sample.of(core, 800);

        assertThat(sample.items).isEqualTo(800);
        assertThat(sample.capacity).isEqualTo(core.capacity);
        long[] all = loads(core);
        long[] some = loads(sample);
        long[] heaviest = Arrays.copyOfRange(all, all.length - 400, all.length);
        assertThat(Arrays.stream(some).boxed())
                .containsAll(Arrays.stream(heaviest).boxed().toList());
        double total = Arrays.stream(all).sum();
        assertThat((double) Arrays.stream(some).sum()).isCloseTo(total, within(0.01 * total));
    }

    @Test
    void whatWouldLeaveTheRangeOfNumbersIsNotSampled() throws Impossible {
        var builder = Problem.builder(1, 1);
        for (int w = 0; w < 100; w++) {
            builder.workload().pair(0, 5, w == 0 ? Integer.MAX_VALUE / 4 : 7);
        }
        Core core = Compiler.compile(builder.build());
        assertThat(Sample.isInRange(core, 20)).isFalse();
        assertThat(Sample.isInRange(Compiler.compile(ManyItems.portfolio(4_200, 20, 1)), 800))
                .isTrue();
    }

    /** What an item's first option loads; all options of an item load alike here. */
    private static long[] loads(Core core) {
        var loads = new long[core.items];
        Arrays.setAll(loads, i -> core.load[core.first[i]]);
        Arrays.sort(loads);
        return loads;
    }
}
