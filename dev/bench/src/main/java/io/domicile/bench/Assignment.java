package io.domicile.bench;

import io.domicile.advisor.engine.Problem;
import java.util.SplittableRandom;

/**
 * Generalised assignment problems that are hard: capacities are tight, and what costs little loads much.
 */
final class Assignment {
    private Assignment() {}

    /** Loads from 1 to 100, cost about 111 less the load, capacity four fifths of an even share. */
    static Problem linear(int places, int workloads, long seed) {
        var random = new SplittableRandom(seed);
        var load = new int[places][workloads];
        var cost = new long[places][workloads];
        for (int p = 0; p < places; p++) {
            for (int w = 0; w < workloads; w++) {
                load[p][w] = 1 + random.nextInt(100);
                cost[p][w] = Math.max(1, 111 - load[p][w] + random.nextInt(21) - 10);
            }
        }
        return problem(cost, load);
    }

    /** Loads exponential, cost the inverse of the load: a few pairs are very cheap and very heavy. */
    static Problem inverse(int places, int workloads, long seed) {
        var random = new SplittableRandom(seed);
        var load = new int[places][workloads];
        var cost = new long[places][workloads];
        for (int p = 0; p < places; p++) {
            for (int w = 0; w < workloads; w++) {
                load[p][w] = (int) Math.max(1, Math.round(1 - 10 * Math.log(1 - random.nextDouble())));
                cost[p][w] = Math.max(1, Math.round(1000.0 / load[p][w] - 10 * random.nextDouble()));
            }
        }
        return problem(cost, load);
    }

    private static Problem problem(long[][] cost, int[][] load) {
        int places = cost.length;
        var builder = Problem.builder(places, 1);
        for (int p = 0; p < places; p++) {
            long sum = 0;
            for (int one : load[p]) {
                sum += one;
            }
            builder.capacity(p, Math.max(1, Math.round(.8 * sum / places)));
        }
        for (int w = 0; w < cost[0].length; w++) {
            builder.workload();
            for (int p = 0; p < places; p++) {
                builder.pair(p, cost[p][w], load[p][w]);
            }
        }
        return builder.build();
    }
}
