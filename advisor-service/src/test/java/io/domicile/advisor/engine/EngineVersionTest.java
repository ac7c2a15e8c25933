package io.domicile.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EngineVersionTest {

    /**
     * Plans that were kept are computed again to the letter, as long as the version is the same. Whoever changes what comes
     * out here raises {@link EngineVersion} and writes the new plan down.
     */
    @Test
    void aPlanOfThisVersionComesOutAgain() {
        var random = new Random(11);
        var builder = Problem.builder(5, 1);
        for (int place = 0; place < 5; place++) {
            builder.capacity(place, 60 + random.nextInt(40));
        }
        for (int w = 0; w < 30; w++) {
            builder.workload().mayStayUnplaced(1_000);
            for (int place = 0; place < 5; place++) {
                builder.pair(place, 10 + random.nextInt(90), 5 + random.nextInt(20));
            }
        }
        var solution = Engine.javaOnly().solve(builder.build(), Effort.replay(300_000), _ -> {});

        assertThat(EngineVersion.of(solution.method())).isEqualTo("domicile-engine 8");
        assertThat(solution.plan().map(Plan::toString))
                .contains("[2, 1, 3, 2, 3, 0, 3, 4, 1, 0, 1, 4, 1, 4, 4, 4, 0, 2, 1, 2, 1, 0, 4, 2, 4, 2, 2, 0, 0, 0]");
    }

    /** The same for places of which nobody knows how much they hold, and few operators. */
    @Test
    void soDoesOneThatUsesFewGroups() {
        var solution = Engine.javaOnly().solve(AlikeWorkloads.portfolio(150, 20, 2), Effort.replay(300_000), _ -> {});

        assertThat(List.of(solution.value(), solution.bound(), (long)
                        solution.plan().orElseThrow().hashCode()))
                .containsExactly(23_475_000L, 23_282_629L, 1_176_106_050L);
    }

    /** The same where prices come from a sample first. */
    @Test
    void soDoesOneOfManyWorkloads() {
        var solution = Engine.javaOnly().solve(ManyItems.portfolio(4_200, 20, 1), Effort.replay(2_000_000), _ -> {});

        assertThat(List.of(solution.value(), solution.bound(), (long)
                        solution.plan().orElseThrow().hashCode()))
                .containsExactly(3_376_844L, 3_371_776L, 474_910_080L);
    }

    /** The same where limits over several places are broken by the cheapest plans, before anything is proven. */
    @Test
    void soDoesOneWithABudgetAndShares() {
        var random = new Random(12);
        var builder = Problem.builder(12, 1);
        var price = new long[12];
        var inside = new long[12];
        for (int place = 0; place < 12; place++) {
            builder.capacity(place, 1_100 + random.nextInt(600));
            price[place] = 10L + random.nextInt(20);
            inside[place] = place % 3 == 0 ? -1 : 0;
        }
        builder.limit(Limit.budget("budget", price, 170_000)).limit(new Limit.Load("inside", inside, -4_000));
        for (int w = 0; w < 200; w++) {
            builder.workload();
            int load = 5 + random.nextInt(90);
            for (int place = 0; place < 12; place++) {
                builder.pair(place, (long) load * (40 + random.nextInt(60)), load);
            }
        }
        var solution = Engine.javaOnly().solve(builder.build(), Effort.replay(400_000), _ -> {});

        assertThat(List.of(solution.value(), solution.bound(), (long)
                        solution.plan().orElseThrow().hashCode()))
                .containsExactly(431_544L, 431_491L, -1_507_157_361L);
    }
}
