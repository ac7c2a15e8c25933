package io.domicile.bench;

import io.domicile.advisor.engine.Effort;
import io.domicile.advisor.engine.Engine;
import io.domicile.advisor.engine.Problem;
import io.domicile.advisor.engine.Solution;
import java.time.Duration;
import java.util.Locale;
import java.util.StringTokenizer;

/**
 * A generalised assignment problem in the public form: m and n, then m x n costs, m x n demands, m capacities. Places are
 * the m agents, workloads the n jobs; every job is assigned at the least cost.
 */
final class GapFile {
    private GapFile() {}

    /** One line of JSON. Reading the file and starting the JVM are not counted, setting the problem up is. */
    static String solve(String text, double seconds) {
        Problem problem = read(text);
        var engine = new Engine();
        engine.warmUp();
        // The code that this problem needs is compiled before the clock starts, as in a service that has run before.
        engine.solve(problem, Effort.within(Duration.ofMillis(1500)), progress -> {});
        long begin = System.nanoTime();
        Solution solution =
                engine.solve(problem, Effort.within(Duration.ofNanos((long) (seconds * 1e9))), progress -> {});
        double took = (System.nanoTime() - begin) * 1e-9;
        String value = solution.plan().isPresent() ? Long.toString(solution.value()) : "null";
        String bound = solution.bound() == Long.MIN_VALUE ? "null" : Long.toString(solution.bound());
        String gap = solution.gap().isPresent()
                ? String.format(Locale.ROOT, "%.8f", solution.gap().getAsDouble())
                : "null";
        return String.format(
                Locale.ROOT, "{\"value\":%s,\"bound\":%s,\"gap\":%s,\"seconds\":%.3f}", value, bound, gap, took);
    }

    static Problem read(String text) {
        var numbers = new StringTokenizer(text);
        int places = (int) next(numbers);
        int workloads = (int) next(numbers);
        var cost = new long[places][workloads];
        var load = new int[places][workloads];
        for (int p = 0; p < places; p++) {
            for (int w = 0; w < workloads; w++) {
                cost[p][w] = next(numbers);
            }
        }
        for (int p = 0; p < places; p++) {
            for (int w = 0; w < workloads; w++) {
                load[p][w] = Math.toIntExact(next(numbers));
            }
        }
        var builder = Problem.builder(places, 1);
        for (int p = 0; p < places; p++) {
            builder.capacity(p, next(numbers));
        }
        for (int w = 0; w < workloads; w++) {
            builder.workload();
            for (int p = 0; p < places; p++) {
                builder.pair(p, cost[p][w], load[p][w]);
            }
        }
        return builder.build();
    }

    private static long next(StringTokenizer numbers) {
        if (!numbers.hasMoreTokens()) {
            throw new IllegalArgumentException(
                    "The file ends too early: m n, m x n costs, m x n demands, m capacities");
        }
        String token = numbers.nextToken();
        try {
            return Long.parseLong(token);
        } catch (NumberFormatException notWhole) {
            throw new IllegalArgumentException("Whole numbers only, not " + token, notWhole);
        }
    }
}
