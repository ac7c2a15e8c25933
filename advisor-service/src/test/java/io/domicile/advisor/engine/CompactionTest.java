package io.domicile.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompactionTest {

    @Test
    void whereNothingEndsAndNothingGrowsTheLastPeriodDecides() throws Impossible {
        var builder = Problem.builder(2, 3).capacity(0, 10).capacity(1, 10);
        for (int w = 0; w < 4; w++) {
            builder.workload(w % 3, 3).pair(0, 1, 5).pair(1, 2, 5);
        }
        var problem = builder.build();
        var compaction = Compaction.of(Compiler.compile(problem), problem);

        assertThat(compaction.core().slots).isEqualTo(2);
        assertThat(compaction.core().extra).isNull();
    }

    @Test
    void aCapacityThatGrowsIsLookedAtBeforeAndAfter() throws Impossible {
        var builder = Problem.builder(1, 2).capacity(0, 0, 10).capacity(0, 1, 14);
        for (int w = 0; w < 4; w++) {
            builder.workload(w % 2, 2).mayStayUnplaced(9).pair(0, 1, 6);
        }
        var problem = builder.build();

        assertThat(Compaction.of(Compiler.compile(problem), problem).core().slots)
                .isEqualTo(2);
    }

    @Test
    void whatCanNotBeFullNeedsNoSlotAndWhatWeighsAlikeSharesOne() throws Impossible {
        var builder = Problem.builder(4, 2).capacity(0, 1_000);
        builder.limit(new Limit.Load("first", new long[] {3, 0, 3, 0, 0, 0, 0, 0}, 20));
        for (int w = 0; w < 4; w++) {
            builder.workload().mayStayUnplaced(9);
            for (int place = 0; place < 4; place++) {
                builder.pair(place, place, 6);
            }
        }
        var problem = builder.build();
        var compaction = Compaction.of(Compiler.compile(problem), problem);
        var prices = compaction.expanded(new Prices(new double[] {7, 0}, new double[] {2}));

        assertThat(compaction.core().slots).isEqualTo(1);
        assertThat(prices.slot()).containsExactly(7, 0, 7, 0, 0, 0, 0, 0, 0);
        assertThat(compaction.contracted(prices).slot()).containsExactly(7, 0);
    }
}
