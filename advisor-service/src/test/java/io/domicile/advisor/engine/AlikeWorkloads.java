package io.domicile.advisor.engine;

import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * Portfolios as tenants have them: a few kinds of workloads, many places of which nobody knows how much they hold, several of
 * them of one operator, and a limit on the number of operators.
 */
final class AlikeWorkloads {

    private AlikeWorkloads() {}

    /** Three places of each operator, at most so many of which may be used; one criterion; a fifth is to stay at home. */
    static Problem portfolio(int workloads, int operators, int most) {
        var random = new SplittableRandom(7);
        int places = 3 * operators;
        var operator = new int[places];
        var home = new BitSet();
        var builder = Problem.builder(places, 1, 1);
        for (int p = 0; p < places; p++) {
            operator[p] = p / 3;
            home.set(p, p % 7 == 0);
        }
        int kinds = 6;
        var cost = new long[kinds][places];
        var worth = new long[kinds][places];
        for (int k = 0; k < kinds; k++) {
            for (int p = 0; p < places; p++) {
                cost[k][p] = 5_000L * (20 + random.nextInt(180));
                worth[k][p] = 5_000L * random.nextInt(200);
            }
        }
        for (int w = 0; w < workloads; w++) {
            int kind = random.nextInt(kinds);
            int load = 8 << random.nextInt(3);
            builder.workload().mayStayUnplaced(10_000_000);
            for (int p = 0; p < places; p++) {
                builder.pair(p, cost[kind][p], load).criterion(0, worth[kind][p]);
            }
        }
        builder.limit(Limit.shareAtLeast("home", places, home, 1, 5));
        builder.limit(new Limit.Count("operators", new Grouping("operator", operator), most));
        return builder.build();
    }
}
