package io.domicile.advisor.engine;

import java.util.SplittableRandom;

/** Portfolios in which a few workloads need as much as all others, at places that are nearly full, with a tight budget. */
final class HeavyItems {
    private HeavyItems() {}

    /** With one criterion, of which dear places have less. */
    static Problem portfolio(int workloads, int places, long seed) {
        var random = new SplittableRandom(seed);
        var builder = Problem.builder(places, 1, 1);
        var price = new long[places];
        for (int p = 0; p < places; p++) {
            price[p] = 40L + random.nextInt(60);
        }
        long demand = 0;
        var load = new int[workloads];
        for (int w = 0; w < workloads; w++) {
            load[w] = w % 12 == 0 ? 250 + random.nextInt(250) : 5 + random.nextInt(25);
            demand += load[w];
        }
        for (int p = 0; p < places; p++) {
            builder.capacity(p, Math.max(520, demand * 5 / 4 / places));
        }
        for (int w = 0; w < workloads; w++) {
            builder.workload();
            for (int p = 0; p < places; p++) {
                long cost = load[w] * price[p] * (900 + random.nextInt(200)) / 1000;
                builder.pair(p, cost, load[w]).criterion(0, load[w] * (110 - price[p]));
            }
        }
        return builder.limit(Limit.budget("budget", price, demand * 74)).build();
    }
}
