package io.domicile.advisor.engine;

import java.util.SplittableRandom;

/** Portfolios of so many workloads that a sample of them is looked at first: few of them heavy, places of all sizes. */
final class ManyItems {
    private ManyItems() {}

    static Problem portfolio(int workloads, int places, long seed) {
        var random = new SplittableRandom(seed);
        var load = new int[workloads];
        long total = 0;
        for (int w = 0; w < workloads; w++) {
            load[w] = (int) Math.min(4_000, 5 / Math.pow(random.nextDouble(0.001, 1), 0.8));
            total += load[w];
        }
        var share = new double[places];
        double sum = 0;
        for (int p = 0; p < places; p++) {
            share[p] = Math.pow(random.nextDouble(0.01, 1), 2);
            sum += share[p];
        }
        var price = new int[places];
        var perLoad = new long[places];
        var builder = Problem.builder(places, 1);
        for (int p = 0; p < places; p++) {
            builder.capacity(p, Math.max(4_000, Math.round(1.3 * total * share[p] / sum)));
            // The smallest are the cheapest, so that all ask for them.
            price[p] = 20 + (int) Math.round(60 * share[p]) + random.nextInt(20);
            perLoad[p] = price[p];
        }
        builder.limit(Limit.budget("budget", perLoad, 60 * total));
        for (int w = 0; w < workloads; w++) {
            builder.workload();
            for (int p = 0; p < places; p++) {
                builder.pair(p, (long) load[w] * (price[p] + random.nextInt(15)), load[w]);
            }
        }
        return builder.build();
    }
}
