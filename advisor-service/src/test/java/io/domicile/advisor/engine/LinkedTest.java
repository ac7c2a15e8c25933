package io.domicile.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.engine.Solution.Status;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinkedTest {
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
        for (int workloads : new int[] {12, 400}) {
            assertThat(Engine.javaOnly()
                            .solve(portfolio(workloads, 3, 0.3), effort, _ -> {})
                            .status())
                    .as("%s workloads", workloads)
                    .isEqualTo(Status.INFEASIBLE);
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

    @Test
    void noPlanCostsLessThanItsRelaxation() {
        int linked = 0;
        for (long seed = 0; seed < 400; seed++) {
            Problem problem = Small.of(120_000 + seed, 0b1001111011);
            var cheapest = Exhaustive.cheapest(problem);
            if (cheapest.isEmpty()) {
                continue;
            }
            Core core;
            try {
                core = Compiler.compile(problem);
            } catch (Impossible noPlan) {
                throw new AssertionError("Seed " + seed + " has a plan", noPlan);
            }
            Core other = Linked.of(core);
            var relaxation = new Relaxation(other, new Work(Effort.replay(1_000_000)), _ -> {});
            relaxation.solve(Prices.zero(other), false);

            assertThat(relaxation.bound()).as("seed %s", seed).isLessThanOrEqualTo(cheapest.getAsLong());
            linked += other == core ? 0 : 1;
        }
        assertThat(linked).isGreaterThan(5);
    }
}
