package io.domicile.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.engine.Solution.Status;
import io.domicile.advisor.engine.check.PlanChecker;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FewGroupsTest {
    /** Every kind of limit; the count with linear ones; the count with standbys. */
    private static final int[] KINDS = {(1 << Small.KINDS) - 1, 0b1001111011, 0b0001000110};

    private final Engine engine = new Engine();

    @Test
    void fewOperatorsForManyWorkloadsAreProvenToBeTheBest() {
        Problem problem = AlikeWorkloads.portfolio(300, 40, 4);
        Solution solution = engine.solve(problem, Effort.replay(30_000_000), progress -> {});

        assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
        assertThat(PlanChecker.faults(problem, solution.plan().orElseThrow(), solution.value()))
                .isEmpty();
        assertThat(IntStream.range(0, 300)
                        .map(w -> solution.plan().orElseThrow().place(w) / 3)
                        .distinct())
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void boundsAndPlansOfSmallProblemsHoldAndMostAreTheBest() throws Impossible {
        int solved = 0;
        int best = 0;
        for (long seed = 0; seed < 200; seed++) {
            Problem problem = Small.of(70_000 + seed, KINDS[(int) seed % KINDS.length]);
            var cheapest = Exhaustive.cheapest(problem);
            if (cheapest.isEmpty()) {
                continue;
            }
            Core core = Compiler.compile(problem);
            var work = new Work(Effort.replay(3_000_000));
            var relaxation = new Relaxation(core, work, found -> {});
            relaxation.solve(Prices.zero(core), false);
            var few = FewGroups.ofAny(core, relaxation, work, 1, CpSat.isAvailable());
            if (few.isEmpty()) {
                continue;
            }
            var run = new Run(problem, Effort.replay(1), true, progress -> {});
            var search = new Search(core, relaxation, 1, work, cost -> {});
            few.get().improve(search, run);
            few.get().improve(search, run);

            assertThat(run.bound()).as("seed %s", seed).isLessThanOrEqualTo(cheapest.getAsLong());
            assertThat(search.bestCost()).as("seed %s", seed).isGreaterThanOrEqualTo(cheapest.getAsLong());
            solved++;
            best += search.bestCost() == cheapest.getAsLong() ? 1 : 0;
        }
        assertThat(solved).isGreaterThan(30);
        assertThat(best).as("of %s", solved).isGreaterThan(solved * 3 / 4);
    }

    @Test
    void aFrontOfFewOperatorsFallsPointByPoint() {
        Problem problem = AlikeWorkloads.portfolio(300, 40, 4);
        List<Front.Point> front = Front.of(engine, problem, 0, 12, Effort.replay(600_000));

        assertThat(front).hasSize(12);
        var values = new HashSet<Long>();
        int wide = 0;
        for (Front.Point point : front) {
            double gap = point.solution().gap().orElseThrow();
            assertThat(gap).as("at most %s", point.atMost()).isLessThan(0.2);
            wide += gap > 0.05 ? 1 : 0;
            values.add(point.solution().value());
        }
        assertThat(wide).as("points with a gap above 5 percent").isLessThanOrEqualTo(2);
        assertThat(values).as("different plans").hasSizeGreaterThan(8);
    }

    @Test
    void whoMayStayUnplacedDoesSoWhereNothingElseIsFound() {
        int places = 90;
        var builder = Problem.builder(places, 1);
        for (int load : new int[] {8, 16, 64}) {
            builder.workload().mayStayUnplaced(0);
            for (int place = 0; place < places; place++) {
                builder.pair(place, place % 3 == 0 ? -load : 0, load);
            }
        }
        for (int place = 0; place < places; place++) {
            var weight = new long[places];
            weight[place] = 1;
            builder.limit(new Limit.Load("operator " + place, weight, 79));
        }
        var problem = builder.limit(new Limit.Count("operators", Grouping.single(places), 1))
                .build();

        var solution = Engine.javaOnly().solve(problem, Effort.replay(700_000), _ -> {});
        assertThat(solution.plan()).isPresent();
        assertThat(engine.solve(problem, Effort.replay(700_000), _ -> {}).value())
                .isEqualTo(-72);
    }
}
