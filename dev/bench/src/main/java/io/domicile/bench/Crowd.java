package io.domicile.bench;

import io.domicile.advisor.engine.Effort;
import io.domicile.advisor.engine.Engine;
import io.domicile.advisor.engine.Problem;
import io.domicile.advisor.engine.Solution;
import io.domicile.advisor.engine.Solution.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Many small portfolios asked of the engine at the same moment, on one thread for each processor: what is left of "200
 * requests at once" without all that a service does around it.
 */
final class Crowd {
    static final int AT_ONCE = 200;
    private static final int WARM = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Engine engine;
    private final List<Problem> problems;

    /** Portfolios of so many workloads at 60 places, each another. */
    Crowd(Engine engine, int workloads) {
        this.engine = engine;
        problems = LongStream.rangeClosed(1, AT_ONCE)
                .mapToObj(seed ->
                        Portfolio.of(Portfolio.Shape.of(workloads, 60, seed)).problem())
                .toList();
    }

    /** Seconds until 99 of 100 had a plan that is proven optimal, so often, after some rounds to warm up. */
    double[] rounds(int count) throws InterruptedException {
        for (int round = 0; round < WARM; round++) {
            percentile();
        }
        var found = new double[count];
        for (int round = 0; round < count; round++) {
            found[round] = percentile();
        }
        return found;
    }

    private double percentile() throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            long begin = System.nanoTime();
            var asked = new ArrayList<Future<Double>>();
            for (Problem problem : problems) {
                asked.add(threads.submit(() -> proven(problem, begin)));
            }
            var seconds = new double[asked.size()];
            for (int i = 0; i < seconds.length; i++) {
                seconds[i] = asked.get(i).get();
            }
            Arrays.sort(seconds);
            return seconds[(int) Math.ceil(.99 * seconds.length) - 1];
        } catch (ExecutionException e) {
            throw new IllegalStateException("The engine failed", e.getCause());
        }
    }

    private double proven(Problem problem, long begin) {
        Solution solution = engine.solve(problem, Effort.within(PATIENCE), _ -> {});
        return solution.status() == Status.OPTIMAL ? (System.nanoTime() - begin) / 1e9 : Double.POSITIVE_INFINITY;
    }
}
