package io.domicile.advisor.engine;

import java.util.BitSet;
import java.util.SplittableRandom;

/** Small random problems with limits of every kind, tight enough that many have no plan. */
final class Small {
    /** The kinds of limits; bits of a mask. */
    static final int KINDS = 10;

    private Small() {}

    static Problem of(long seed, int kinds) {
        var random = new SplittableRandom(seed);
        int places = 2 + random.nextInt(3);
        int workloads = 2 + random.nextInt(5);
        int periods = has(kinds, 0) ? 1 + random.nextInt(3) : 1;
        var builder = Problem.builder(places, periods, 1);
        for (int p = 0; p < places; p++) {
            for (int t = 0; t < periods; t++) {
                if (random.nextInt(8) > 0) {
                    builder.capacity(p, t, 4 + random.nextInt(20));
                }
            }
        }
        var jurisdiction = new Grouping("jurisdiction", groups(random, places, 2));
        var operator = new Grouping("operator", groups(random, places, 3));
        for (int w = 0; w < workloads; w++) {
            int from = random.nextInt(periods);
            builder.workload(from, from + 1 + random.nextInt(periods - from));
            boolean any = false;
            for (int p = 0; p < places; p++) {
                if (random.nextInt(5) > 0 || (!any && p == places - 1)) {
                    builder.pair(p, random.nextInt(60) - 5, random.nextInt(9)).criterion(0, random.nextInt(21) - 10);
                    any = true;
                }
            }
            if (has(kinds, 1) && random.nextInt(2) == 0) {
                builder.mayStayUnplaced(20 + random.nextInt(60));
            }
            if (has(kinds, 2) && random.nextInt(3) == 0) {
                standby(builder, random, places, jurisdiction, operator);
            }
        }
        limits(builder, random, kinds, jurisdiction, operator, workloads);
        return builder.build();
    }

    private static boolean has(int kinds, int kind) {
        return ((kinds >> kind) & 1) == 1;
    }

    private static void standby(
            ProblemBuilder builder, SplittableRandom random, int places, Grouping inside, Grouping apart) {
        var place = new int[places];
        var cost = new long[places];
        var load = new int[places];
        for (int p = 0; p < places; p++) {
            place[p] = p;
            cost[p] = random.nextInt(12);
            load[p] = random.nextInt(5);
        }
        builder.standby(inside, apart, place, cost, load);
    }

    private static void limits(
            ProblemBuilder builder,
            SplittableRandom random,
            int kinds,
            Grouping jurisdiction,
            Grouping operator,
            int workloads) {
        int places = jurisdiction.of().length;
        if (has(kinds, 3)) {
            var price = new long[places];
            for (int p = 0; p < places; p++) {
                price[p] = random.nextInt(9);
            }
            builder.limit(Limit.budget("budget", price, 20L + random.nextInt(120)));
        }
        if (has(kinds, 4)) {
            builder.limit(Limit.shareAtMost("stack", places, members(jurisdiction, 0), 1 + random.nextInt(3), 4));
        }
        if (has(kinds, 5)) {
            builder.limit(Limit.shareAtLeast("home", places, members(jurisdiction, 1), 1 + random.nextInt(3), 5));
        }
        if (has(kinds, 6)) {
            builder.limit(new Limit.Count("operators", operator, 1 + random.nextInt(2)));
        }
        if (has(kinds, 7)) {
            var grouping = random.nextBoolean() ? Grouping.single(places) : jurisdiction;
            builder.limit(new Limit.Together("together", some(random, workloads), grouping));
        }
        if (has(kinds, 8)) {
            var grouping = random.nextBoolean() ? Grouping.single(places) : operator;
            builder.limit(new Limit.Apart("apart", some(random, workloads), grouping));
        }
        if (has(kinds, 9)) {
            builder.limit(new Limit.Total("sovereignty", 0, random.nextInt(30) - 15));
        }
    }

    private static int[] some(SplittableRandom random, int workloads) {
        int first = random.nextInt(workloads - 1);
        return workloads - first > 2 && random.nextBoolean()
                ? new int[] {first, first + 1, first + 2}
                : new int[] {first, first + 1};
    }

    private static int[] groups(SplittableRandom random, int places, int most) {
        var of = new int[places];
        for (int p = 0; p < places; p++) {
            of[p] = random.nextInt(most);
        }
        return of;
    }

    private static BitSet members(Grouping grouping, int group) {
        var members = new BitSet();
        for (int p = 0; p < grouping.of().length; p++) {
            members.set(p, grouping.of()[p] == group);
        }
        return members;
    }
}
