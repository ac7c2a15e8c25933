package io.domicile.advisor.plan;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Solves instances by CP-SAT of Google OR-tools: one worker, a fixed seed and a limit in its own deterministic time, so that
 * the same instance has the same solution everywhere. It works on platform threads of its own: native code would hold on to
 * the carriers of virtual threads.
 */
@Singleton
class Solver {

    private static final int SEED = 1;
    private static final int WAITING = 32;

    private final SolverLibrary library;
    private final double limit;
    private final ThreadPoolExecutor threads;

    Solver(SolverLibrary library, PlanConfig config) {
        this.library = library;
        this.limit = config.deterministicSeconds();
        this.threads = new ThreadPoolExecutor(
                config.solvers(),
                config.solvers(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("plan-solver-", 0).factory());
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }

    /** What this engine calls itself in a plan. */
    String engine() {
        return "CP-SAT of OR-tools 9.15, 1 worker, seed " + SEED + ", " + limit + " deterministic seconds";
    }

    /** The least cost, or the best found within the limit. */
    Solution solve(Instance instance) {
        return run(() -> {
            var model = new CpSatModel(instance);
            var solver = solver();
            var status = status(solver, model.minimised());
            return switch (status) {
                case OPTIMAL, FEASIBLE -> {
                    var chosen = model.chosen(solver);
                    long cost = instance.cost(chosen);
                    boolean optimal = status == CpSolverStatus.OPTIMAL;
                    // Costs are whole, so a bound between two of them is the upper one; the small change is rounding.
                    long bound = optimal ? cost : (long) StrictMath.ceil(solver.bestObjectiveBound() - 1e-3);
                    yield new Solution(optimal ? Solution.State.OPTIMAL : Solution.State.FEASIBLE, chosen, cost, bound);
                }
                case INFEASIBLE -> new Solution(Solution.State.INFEASIBLE, Map.of(), 0, 0);
                default -> new Solution(Solution.State.NOTHING_FOUND, Map.of(), 0, 0);
            };
        });
    }

    /** Whether it is proven that no choice keeps the limits. */
    boolean isInfeasible(Instance instance) {
        return run(() -> status(solver(), new CpSatModel(instance).unweighted()) == CpSolverStatus.INFEASIBLE);
    }

    private CpSolver solver() {
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setRandomSeed(SEED).setMaxDeterministicTime(limit);
        return solver;
    }

    private static CpSolverStatus status(CpSolver solver, CpModel model) {
        var status = solver.solve(model);
        if (status == CpSolverStatus.MODEL_INVALID) {
            throw new IllegalStateException("CP-SAT refuses the model: " + model.validate());
        }
        return status;
    }

    private <T> T run(Callable<T> work) {
        library.require();
        Future<T> running;
        try {
            running = threads.submit(work);
        } catch (RejectedExecutionException e) {
            throw new PlanException.SolverBusy(e);
        }
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The solver failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the solver", e);
        }
    }
}
