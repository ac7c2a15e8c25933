package io.domicile.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PresolveTest {
    /** Loads of 8, 16 and 64 at one of three places. */
    private static ProblemBuilder portfolio() {
        var builder = Problem.builder(3, 1);
        for (int load : new int[] {8, 16, 64}) {
            builder.workload().mayStayUnplaced(100);
            for (int place = 0; place < 3; place++) {
                builder.pair(place, place, load);
            }
        }
        return builder;
    }

    @Test
    void whatAloneIsBeyondALimitIsNoOption() throws Impossible {
        var problem = portfolio()
                .limit(new Limit.Load("at place 1", new long[] {0, 1, 0}, 44))
                .build();

        assertThat(places(Compiler.compile(problem), 1)).containsExactly(0, 1, 2, Plan.NONE);
        assertThat(places(Compiler.compile(problem), 2)).containsExactly(0, 2, Plan.NONE);
    }

    @Test
    void whereAllHasToBeInsideNothingElseIsAnOption() throws Impossible {
        var problem = portfolio()
                .limit(new Limit.Load("inside", new long[] {-1, 0, -1}, -88))
                .limit(new Limit.Load("at place 2", new long[] {0, 0, 1}, 20))
                .build();
        Core core = Compiler.compile(problem);

        assertThat(places(core, 1)).containsExactly(0, 2);
        assertThat(places(core, 2)).containsExactly(0);
    }

    @Test
    void whoHasNoOptionLeftMakesItImpossible() {
        var problem = portfolio()
                .limit(new Limit.Load("inside", new long[] {-1, 0, -1}, -88))
                .limit(new Limit.Load("at place 0", new long[] {1, 0, 0}, 44))
                .limit(new Limit.Load("at place 2", new long[] {0, 0, 1}, 44))
                .build();

        assertThatThrownBy(() -> Compiler.compile(problem))
                .isInstanceOf(Impossible.class)
                .hasMessageContaining("workload 2");
    }

    private static int[] places(Core core, int item) {
        return Arrays.copyOfRange(core.place, core.first[item], core.first[item + 1]);
    }

    @Test
    void noChoiceThatKeepsTheRowsUsesWhatWasLeftOut() {
        int leftOut = 0;
        for (long seed = 0; seed < 300; seed++) {
            Problem problem = Small.of(90_000 + seed, 0b1001111011);
            Core core;
            try {
                core = Compiler.compile(problem);
            } catch (Impossible noPlan) {
                assertThat(Exhaustive.cheapest(problem)).as("seed %s", seed).isEmpty();
                continue;
            }
            // The same core once more with tighter rows.
            long[] tighter = Arrays.stream(core.rowLimit)
                    .map(limit -> limit - Math.abs(limit) / 3)
                    .toArray();
            Core tight = new Core(new Core.Parts(
                    core.first,
                    core.cost,
                    core.slot,
                    core.load,
                    core.extra,
                    core.place,
                    core.standby,
                    core.capacity,
                    tighter,
                    core.weight,
                    core.sides,
                    core.members));
            BitSet used = usedByAny(tight);
            try {
                Core less = Presolve.of(tight);
                leftOut += tight.options() - less.options();
                assertThat(less.options()).as("seed %s", seed).isGreaterThanOrEqualTo(used.cardinality());
                for (int i = 0; i < less.items; i++) {
                    for (int o = tight.first[i]; o < tight.first[i + 1]; o++) {
                        int standby = tight.standby == null ? Plan.NONE : tight.standby[o];
                        assertThat(!used.get(o) || less.option(i, tight.place[o], standby) >= 0)
                                .as("seed %s, item %s", seed, i)
                                .isTrue();
                    }
                }
            } catch (Impossible noChoice) {
                assertThat(used.isEmpty()).as("seed %s", seed).isTrue();
            }
        }
        assertThat(leftOut).isGreaterThan(100);
    }

    /** The options of all choices that keep the rows. */
    private static BitSet usedByAny(Core core) {
        var used = new BitSet();
        tryAll(core, new int[core.items], 0, used);
        return used;
    }

    private static void tryAll(Core core, int[] choice, int item, BitSet used) {
        if (item < core.items) {
            for (int o = core.first[item]; o < core.first[item + 1]; o++) {
                choice[item] = o;
                tryAll(core, choice, item + 1, used);
            }
        } else if (IntStream.range(0, core.rows).allMatch(row -> counts(core, choice, row) <= core.rowLimit[row])) {
            Arrays.stream(choice).forEach(used::set);
        }
    }

    private static long counts(Core core, int[] choice, int row) {
        long sum = 0;
        for (int o : choice) {
            for (int e = 0; e < core.entries(o); e++) {
                sum += core.weight[core.slot(o, e) * core.rows + row] * core.load(o, e);
            }
        }
        return sum;
    }
}
