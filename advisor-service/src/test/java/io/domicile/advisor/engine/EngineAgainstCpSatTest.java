package io.domicile.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import io.domicile.advisor.engine.Solution.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Problems too large for trying everything, against a model of their own written here. */
class EngineAgainstCpSatTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void bothFindTheSameOptimum(long seed) {
        Problem problem = problem(seed);
        Solution solution = new Engine().solve(problem, Effort.within(Duration.ofSeconds(30)), progress -> {});

        assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
        assertThat(solution.value()).isEqualTo(optimum(problem));
    }

    private static Problem problem(long seed) {
        var random = new SplittableRandom(seed);
        int places = 8;
        var builder = Problem.builder(places, 1);
        var price = new long[places];
        for (int p = 0; p < places; p++) {
            builder.capacity(p, 90L + random.nextInt(60));
            price[p] = 2L + random.nextInt(6);
        }
        long demand = 0;
        for (int w = 0; w < 25; w++) {
            builder.workload().mayStayUnplaced(900);
            int load = 5 + random.nextInt(40);
            demand += load;
            for (int p = 0; p < places; p++) {
                if (random.nextInt(3) > 0) {
                    builder.pair(p, load * (10L + random.nextInt(30)), load);
                }
            }
        }
        return builder.limit(Limit.budget("budget", price, demand * 4)).build();
    }

    private static long optimum(Problem problem) {
        Loader.loadNativeLibraries();
        var model = new CpModel();
        var all = new ArrayList<LinearArgument>();
        var costs = new ArrayList<Long>();
        var byPlace = new ArrayList<List<LinearArgument>>();
        var loads = new ArrayList<List<Long>>();
        for (int p = 0; p < problem.places(); p++) {
            byPlace.add(new ArrayList<>());
            loads.add(new ArrayList<>());
        }
        for (int w = 0; w < problem.workloads(); w++) {
            var one = new ArrayList<Literal>();
            for (int p = 0; p < problem.places(); p++) {
                int pair = problem.pairOf(w, p);
                if (pair >= 0) {
                    BoolVar use = model.newBoolVar("");
                    one.add(use);
                    all.add(use);
                    costs.add(problem.cost(pair));
                    byPlace.get(p).add(use);
                    loads.get(p).add((long) problem.load(pair));
                }
            }
            BoolVar unplaced = model.newBoolVar("");
            one.add(unplaced);
            all.add(unplaced);
            costs.add(problem.penalty(w));
            model.addExactlyOne(one);
        }
        var budget = (Limit.Load) problem.limits().getFirst();
        LinearExpr spent = LinearExpr.constant(0);
        for (int p = 0; p < problem.places(); p++) {
            LinearExpr load = sum(byPlace.get(p), loads.get(p));
            model.addLessOrEqual(load, problem.capacity(p, 0));
            spent = LinearExpr.newBuilder()
                    .add(spent)
                    .addTerm(load, budget.weight()[p])
                    .build();
        }
        model.addLessOrEqual(spent, budget.atMost());
        model.minimize(sum(all, costs));
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1);
        assertThat(solver.solve(model)).isEqualTo(CpSolverStatus.OPTIMAL);
        return Math.round(solver.objectiveValue());
    }

    private static LinearExpr sum(List<LinearArgument> terms, List<Long> factors) {
        return LinearExpr.weightedSum(
                terms.toArray(LinearArgument[]::new),
                factors.stream().mapToLong(Long::longValue).toArray());
    }
}
