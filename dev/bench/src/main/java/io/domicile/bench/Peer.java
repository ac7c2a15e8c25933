package io.domicile.bench;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import io.domicile.advisor.engine.Limit;
import io.domicile.advisor.engine.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** General engines on the same problem, alone: one worker, setting the model up not counted. */
final class Peer {
    /** What one came to: seconds of wall clock, whether it proved an optimum, its value (not a number without a plan). */
    record Result(String name, double seconds, boolean proven, double value) {}

    private Peer() {}

    /** The better of CBC and CP-SAT by time to a proven optimum. */
    static Result best(Problem problem, double seconds) {
        Result cbc = mixed(problem, "CBC", seconds);
        Result cp = cpSat(problem, seconds);
        if (cbc.proven() != cp.proven()) {
            return cbc.proven() ? cbc : cp;
        }
        if (cbc.proven()) {
            return cbc.seconds() < cp.seconds() ? cbc : cp;
        }
        return Double.isNaN(cp.value()) || cbc.value() < cp.value() ? cbc : cp;
    }

    /** The linear relaxation of the whole problem by a linear solver. */
    static Result relaxation(Problem problem, String name, double seconds) {
        return linear(problem, name, seconds, false);
    }

    private static Result mixed(Problem problem, String name, double seconds) {
        return linear(problem, name, seconds, true);
    }

    private static Result linear(Problem problem, String name, double seconds, boolean whole) {
        Loader.loadNativeLibraries();
        MPSolver solver = MPSolver.createSolver(name);
        if (solver == null) {
            throw new IllegalStateException("OR-tools has no " + name);
        }
        double free = Double.POSITIVE_INFINITY;
        var capacity = new MPConstraint[problem.places()];
        var load = new MPVariable[problem.places()];
        for (int p = 0; p < problem.places(); p++) {
            load[p] = solver.makeNumVar(0, (double) problem.capacity(p, 0), "");
            capacity[p] = solver.makeConstraint(0, 0);
            capacity[p].setCoefficient(load[p], -1);
        }
        for (Limit limit : problem.limits()) {
            long[] weight = ((Limit.Load) limit).weight();
            MPConstraint row = solver.makeConstraint(-free, (double) ((Limit.Load) limit).atMost());
            for (int p = 0; p < weight.length; p++) {
                row.setCoefficient(load[p], (double) weight[p]);
            }
        }
        MPObjective objective = solver.objective();
        for (int w = 0; w < problem.workloads(); w++) {
            MPConstraint one = solver.makeConstraint(1, 1);
            for (int pair = problem.firstPair(w); pair < end(problem, w); pair++) {
                MPVariable use = whole ? solver.makeBoolVar("") : solver.makeNumVar(0, 1, "");
                one.setCoefficient(use, 1);
                capacity[problem.place(pair)].setCoefficient(use, problem.load(pair));
                objective.setCoefficient(use, (double) problem.cost(pair));
            }
        }
        objective.setMinimization();
        solver.setTimeLimit((long) (seconds * 1000));
        long begin = System.nanoTime();
        ResultStatus status;
        try {
            status = solver.solve();
        } catch (IllegalArgumentException unknownStatus) {
            // HiGHS at its time limit answers with a status that the Java side does not know.
            status = ResultStatus.NOT_SOLVED;
        }
        double took = (System.nanoTime() - begin) * 1e-9;
        boolean has = status == ResultStatus.OPTIMAL || status == ResultStatus.FEASIBLE;
        double value = has ? objective.value() : Double.NaN;
        solver.delete();
        return new Result(name, took, status == ResultStatus.OPTIMAL, value);
    }

    private static int end(Problem problem, int workload) {
        return workload + 1 < problem.workloads() ? problem.firstPair(workload + 1) : problem.pairs();
    }

    /** CP-SAT alone, which also knows limits on the number of groups. */
    static Result cpSat(Problem problem, double seconds) {
        Loader.loadNativeLibraries();
        var model = new CpModel();
        List<List<LinearArgument>> byPlace = new ArrayList<>();
        List<List<Long>> loads = new ArrayList<>();
        for (int p = 0; p < problem.places(); p++) {
            byPlace.add(new ArrayList<>());
            loads.add(new ArrayList<>());
        }
        List<LinearArgument> all = new ArrayList<>();
        List<Long> costs = new ArrayList<>();
        for (int w = 0; w < problem.workloads(); w++) {
            List<Literal> one = new ArrayList<>();
            for (int pair = problem.firstPair(w); pair < end(problem, w); pair++) {
                BoolVar use = model.newBoolVar("");
                one.add(use);
                all.add(use);
                costs.add(problem.cost(pair));
                byPlace.get(problem.place(pair)).add(use);
                loads.get(problem.place(pair)).add((long) problem.load(pair));
            }
            model.addExactlyOne(one);
        }
        var load = new LinearArgument[problem.places()];
        for (int p = 0; p < load.length; p++) {
            long most = loads.get(p).stream().mapToLong(Long::longValue).sum();
            load[p] = model.newIntVar(0, Math.min(most, problem.capacity(p, 0)), "");
            model.addEquality(load[p], sum(byPlace.get(p), loads.get(p)));
        }
        for (Limit limit : problem.limits()) {
            if (limit instanceof Limit.Count count) {
                count(model, count, byPlace);
            } else {
                model.addLessOrEqual(
                        LinearExpr.weightedSum(load, ((Limit.Load) limit).weight()), ((Limit.Load) limit).atMost());
            }
        }
        model.minimize(sum(all, costs));
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setMaxTimeInSeconds(seconds);
        long begin = System.nanoTime();
        CpSolverStatus status = solver.solve(model);
        double took = (System.nanoTime() - begin) * 1e-9;
        boolean has = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        return new Result("CP-SAT", took, status == CpSolverStatus.OPTIMAL, has ? solver.objectiveValue() : Double.NaN);
    }

    private static void count(CpModel model, Limit.Count count, List<List<LinearArgument>> byPlace) {
        var used = new BoolVar[count.grouping().groups()];
        Arrays.setAll(used, g -> model.newBoolVar(""));
        int[] group = count.grouping().of();
        for (int p = 0; p < group.length; p++) {
            for (LinearArgument use : byPlace.get(p)) {
                model.addImplication((Literal) use, used[group[p]]);
            }
        }
        model.addLessOrEqual(LinearExpr.sum(used), count.atMost());
    }

    private static LinearExpr sum(List<LinearArgument> terms, List<Long> factors) {
        return LinearExpr.weightedSum(
                terms.toArray(LinearArgument[]::new),
                factors.stream().mapToLong(Long::longValue).toArray());
    }
}
