package io.domicile.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstPlanTest {

    /** A cap on each of many places, so tight that half of all stays unplaced. */
    @Test
    void aCapOnEveryOperatorIsKeptFromTheBeginning() {
        int places = 70;
        var builder = Problem.builder(places, 1);
        long all = 0;
        for (int w = 0; w < 300; w++) {
            int load = 1_800 * (2 + w * 7 % 60);
            all += load;
            builder.workload().mayStayUnplaced(0);
            for (int place = 0; place < places; place++) {
                builder.pair(place, place % 7 == 0 ? -load : 0, load);
            }
        }
        for (int place = 0; place < places; place++) {
            var weight = new long[places];
            weight[place] = 1;
            builder.limit(new Limit.Load("operator " + place, weight, all / 20));
        }
        var solution = Engine.javaOnly().solve(builder.build(), Effort.replay(400_000), _ -> {});

        assertThat(solution.plan()).isPresent();
        // Ten places with a twentieth each.
        assertThat((double) solution.value()).isLessThan(-0.97 * all / 2);
        assertThat((double) solution.bound()).isBetween(-0.51 * all, (double) solution.value());
    }
}
