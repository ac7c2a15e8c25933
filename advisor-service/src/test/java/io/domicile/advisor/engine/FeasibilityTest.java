package io.domicile.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.engine.Solution.Status;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeasibilityTest {
    private static final int OPERATORS = 20;

    /** Two places for each of twenty operators, who may carry so much of all each. */
    private static Problem portfolio(int workloads, int operators, double share) {
        int places = 2 * OPERATORS;
        var builder = Problem.builder(places, 1);
        int all = 0;
        for (int w = 0; w < workloads; w++) {
            int load = 2 + w * 7 % 60;
            all += load;
            builder.workload();
            for (int place = 0; place < places; place++) {
                builder.pair(place, (w * 31L + place * 17L) % 97, load);
            }
        }
        int[] operator = IntStream.range(0, places).map(place -> place / 2).toArray();
        for (int each = 0; each < OPERATORS; each++) {
            var weight = new long[places];
            weight[2 * each] = 1;
            weight[2 * each + 1] = 1;
            builder.limit(new Limit.Load("operator " + each, weight, (long) (share * all)));
        }
        return builder.limit(new Limit.Count("operators", new Grouping("operator", operator), operators))
                .build();
    }

    @Test
    void threeOperatorsWithThirtyPercentEachAreNotEnough() {
        var effort = Effort.replay(4_000_000);
        for (int workloads : new int[] {12, 400, 5_000}) {
            for (Engine engine : new Engine[] {Engine.javaOnly(), new Engine()}) {
                assertThat(engine.solve(portfolio(workloads, 3, 0.3), effort, _ -> {})
                                .status())
                        .as("%s workloads", workloads)
                        .isEqualTo(Status.INFEASIBLE);
            }
        }
        assertThat(new Engine()
                        .solve(portfolio(12, 3, 0.3), Effort.replay(400_000), _ -> {})
                        .status())
                .isEqualTo(Status.INFEASIBLE);
    }

    @Test
    void fourAre() {
        var solution = new Engine().solve(portfolio(400, 4, 0.3), Effort.replay(4_000_000), _ -> {});
        assertThat(solution.plan()).isPresent();
    }

    /** Units so small that loads are large, as watts are. */
    @Test
    void largeNumbersMakeItNoHarder() {
        var builder = Problem.builder(8, 1);
        long all = 0;
        for (int w = 0; w < 1_000; w++) {
            int load = 1_800 * (2 + w * 7 % 60);
            all += load;
            builder.workload().mayStayUnplaced(0);
            for (int place = 0; place < 8; place++) {
                builder.pair(place, 0, load);
            }
        }
        var inside = new long[8];
        Arrays.fill(inside, -1);
        builder.limit(new Limit.Load("inside", inside, -all));
        for (int place = 0; place < 8; place++) {
            var weight = new long[8];
            weight[place] = 1;
            builder.limit(new Limit.Load("operator " + place, weight, (long) (0.05 * all)));
        }
        var solution = Engine.javaOnly().solve(builder.build(), Effort.replay(4_000_000), _ -> {});

        assertThat(solution.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(solution.work()).isLessThan(2_000_000);
    }

    @Test
    void whatHasAPlanIsNeverOutOfReach() {
        int outOfReach = 0;
        int several = 0;
        for (long seed = 0; seed < 400; seed++) {
            Problem problem = Small.of(120_000 + seed, 0b1001111011);
            boolean isNative = seed % 2 == 0 && CpSat.isAvailable();
            boolean isOut = Feasibility.isOutOfReach(problem, new Work(Effort.replay(1_000_000)), isNative);

            if (Exhaustive.cheapest(problem).isPresent()) {
                several++;
                assertThat(isOut).as("seed %s", seed).isFalse();
            }
            outOfReach += isOut ? 1 : 0;
        }
        assertThat(several).isGreaterThan(50);
        assertThat(outOfReach).isGreaterThan(50);
    }

    @Test
    void itemsOfAKindAreOneAndLoadAsMuch() throws Impossible {
        var builder = Problem.builder(3, 1);
        for (int load : new int[] {4, 6, 10, 7}) {
            builder.workload().mayStayUnplaced(Shortage.MISSING);
            builder.pair(0, 0, load).pair(2, 0, load);
        }
        builder.workload().mayStayUnplaced(Shortage.MISSING).pair(1, 0, 5);
        Core merged = Alike.merged(Compiler.compile(builder.build()));

        assertThat(merged.items).isEqualTo(2);
        assertThat(merged.load[merged.first[0]]).isEqualTo(27);
        assertThat(merged.cost[merged.first[1] - 1]).isEqualTo(4 * Shortage.MISSING);
        assertThat(merged.load[merged.first[1]]).isEqualTo(5);
    }
}
