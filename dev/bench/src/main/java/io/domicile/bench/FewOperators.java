package io.domicile.bench;

import io.domicile.advisor.engine.Grouping;
import io.domicile.advisor.engine.Limit;
import io.domicile.advisor.engine.Problem;
import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * Portfolios as tenants have them: a few kinds of workloads, places of which nobody knows how much they hold, several of them
 * of one operator, a home share, and a limit on the number of operators.
 */
final class FewOperators {
    private static final int KINDS = 12;

    private FewOperators() {}

    /** Some 2.5 places of each operator; three tenths at home, a seventh of the places; at most so many operators. */
    static Problem of(int workloads, int places, int most, long seed) {
        var random = new SplittableRandom(seed);
        int operators = places * 2 / 5;
        var operator = new int[places];
        var home = new BitSet();
        for (int p = 0; p < places; p++) {
            operator[p] = p < operators ? p : random.nextInt(operators);
            home.set(p, random.nextInt(7) == 0 || p == 0);
        }
        var cost = new long[KINDS][places];
        for (long[] kind : cost) {
            for (int p = 0; p < places; p++) {
                kind[p] = 5_000L * (20 + random.nextInt(180));
            }
        }
        var builder = Problem.builder(places, 1);
        for (int w = 0; w < workloads; w++) {
            long[] kind = cost[random.nextInt(KINDS)];
            int load = 8 << random.nextInt(4);
            builder.workload();
            for (int p = 0; p < places; p++) {
                builder.pair(p, kind[p], load);
            }
        }
        builder.limit(Limit.shareAtLeast("home", places, home, 3, 10));
        builder.limit(new Limit.Count("operators", new Grouping("operator", operator), most));
        return builder.build();
    }
}
