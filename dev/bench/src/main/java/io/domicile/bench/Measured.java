package io.domicile.bench;

import io.domicile.advisor.engine.Effort;
import io.domicile.advisor.engine.Engine;
import io.domicile.advisor.engine.Problem;
import io.domicile.advisor.engine.Progress;
import io.domicile.advisor.engine.Solution;
import io.domicile.advisor.engine.Solution.Status;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One run of the engine with its times: wall clock, and what the thread had of a processor, which is less where others
 * compute too.
 *
 * @param first milliseconds to the first plan with a bound; not a number if there was none
 * @param total milliseconds in all
 * @param cpu milliseconds of processor time in all
 */
record Measured(double first, double total, double cpu, Solution solution) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** From scratch, or from another solution. */
    static Measured solve(Engine engine, Problem problem, Optional<Solution> other, double seconds, long seed) {
        long begin = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        double[] first = {Double.NaN};
        Effort effort = Effort.within(Duration.ofNanos((long) (seconds * 1e9))).withSeed(seed);
        Consumer<Progress> listener = progress -> {
            if (Double.isNaN(first[0])
                    && progress.value().isPresent()
                    && progress.bound().isPresent()) {
                first[0] = (System.nanoTime() - begin) * 1e-6;
            }
        };
        Solution solution = other.isPresent()
                ? engine.resolve(problem, other.get(), effort, listener)
                : engine.solve(problem, effort, listener);
        return new Measured(
                first[0],
                (System.nanoTime() - begin) * 1e-6,
                (THREADS.getCurrentThreadCpuTime() - cpu) * 1e-6,
                solution);
    }

    static long cpuNanos() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Per cent; infinite without a plan. */
    double gap() {
        return 100 * solution.gap().orElse(Double.POSITIVE_INFINITY);
    }

    /** Milliseconds to a proven optimum; infinite if it was not proven. */
    double proven() {
        return solution.status() == Status.OPTIMAL ? total : Double.POSITIVE_INFINITY;
    }

    /** By how much the deadline was overrun, per cent; ending early is no overrun. */
    double overrun(double seconds) {
        return Math.max(0, total / (10 * seconds) - 100);
    }
}
