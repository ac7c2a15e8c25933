package io.domicile.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelaxationTest {

    /** Both ways: from rough prices, and by a sample where items are many. */
    @ParameterizedTest
    @CsvSource({"600, 12, 1", "4200, 20, 1", "4200, 20, 2"})
    void itsBoundIsTheRelaxationsValue(int workloads, int places, long seed) throws Impossible {
        Problem problem = ManyItems.portfolio(workloads, places, seed);
        Core core = Compiler.compile(problem);
        var relaxation = new Relaxation(core, new Work(Effort.replay(Long.MAX_VALUE)), found -> {});
        relaxation.solve(Prices.zero(core), false);

        double value = value(core);
        assertThat((double) relaxation.bound()).isBetween(value * (1 - 1e-5), value + 2);
    }

    @ParameterizedTest
    @CsvSource({"4200, 20, 5"})
    void soItIsFromAnotherProblemsPricesWhereAPlaceIsGone(int workloads, int places, long seed) throws Impossible {
        Problem problem = ManyItems.portfolio(workloads, places, seed);
        Core core = Compiler.compile(problem);
        var before = new Relaxation(core, new Work(Effort.replay(Long.MAX_VALUE)), found -> {});
        before.solve(Prices.zero(core), false);
        var capacity = new long[places];
        for (int p = 0; p < places; p++) {
            capacity[p] = p == 7 ? 0 : problem.capacity(p, 0);
        }
        Core other = Compiler.compile(problem.withCapacities(capacity));
        var relaxation = new Relaxation(other, new Work(Effort.replay(Long.MAX_VALUE)), found -> {});
        relaxation.solve(before.prices(), true);

        double value = value(other);
        assertThat((double) relaxation.bound()).isBetween(value * (1 - 1e-5), value + 2);
    }

    /** As GLOP has it. */
    private static double value(Core core) {
        Loader.loadNativeLibraries();
        MPSolver solver = MPSolver.createSolver("GLOP");
        var rooms = new ArrayList<MPConstraint>();
        for (int s = 0; s < core.slots; s++) {
            rooms.add(solver.makeConstraint(Double.NEGATIVE_INFINITY, (double) core.capacity[s]));
        }
        var limits = new ArrayList<MPConstraint>();
        for (int r = 0; r < core.rows; r++) {
            limits.add(solver.makeConstraint(Double.NEGATIVE_INFINITY, (double) core.rowLimit[r]));
        }
        for (int i = 0; i < core.items; i++) {
            MPConstraint one = solver.makeConstraint(1, 1);
            for (int o = core.first[i]; o < core.first[i + 1]; o++) {
                MPVariable share = solver.makeNumVar(0, 1, "");
                one.setCoefficient(share, 1);
                solver.objective().setCoefficient(share, (double) core.cost[o]);
                if (core.slot[o] < core.slots) {
                    rooms.get(core.slot[o]).setCoefficient(share, core.load[o]);
                    for (int r = 0; r < core.rows; r++) {
                        limits.get(r)
                                .setCoefficient(
                                        share, (double) core.weight[core.slot[o] * core.rows + r] * core.load[o]);
                    }
                }
            }
        }
        assertThat(solver.solve()).isEqualTo(MPSolver.ResultStatus.OPTIMAL);
        return solver.objective().value();
    }
}
