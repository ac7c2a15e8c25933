package io.domicile.advisor.engine;

import java.util.Arrays;

/**
 * Which groups to use at given prices: from any choice on, one for another as long as that makes plans cheaper (the
 * interchange of Teitz and Bart, Heuristic methods for estimating the generalized vertex median, 1968, in the form of
 * Whitaker, A fast algorithm for the greedy interchange, 1983).
 */
final class GroupChoice {
    private final GroupCosts costs;
    private final int items;
    private final boolean[] isIn;

    /** The cheapest of each item's groups that are chosen, and what it and the next one cost. */
    private final int[] closest;

    private final long[] first;
    private final long[] second;

    private GroupChoice(GroupCosts costs, boolean[] isIn) {
        this.costs = costs;
        items = costs.items();
        this.isIn = isIn;
        closest = new int[items];
        first = new long[items];
        second = new long[items];
    }

    /** The choice that no exchange of one group makes cheaper, or the best until the work is over. */
    static boolean[] improved(GroupCosts costs, boolean[] from, Work work) {
        var choice = new GroupChoice(costs, from.clone());
        boolean goesOn = true;
        while (goesOn && !work.spend(1 + (long) costs.items() * costs.groups() / 64)) {
            choice.look();
            goesOn = choice.exchange();
        }
        return choice.isIn;
    }

    private void look() {
        for (int i = 0; i < items; i++) {
            closest[i] = costs.groups();
            first[i] = costs.cost(i, costs.groups());
            second[i] = costs.never();
            for (int g = 0; g < costs.groups(); g++) {
                if (!isIn[g]) {
                    continue;
                }
                long cost = costs.cost(i, g);
                if (cost < first[i]) {
                    second[i] = first[i];
                    first[i] = cost;
                    closest[i] = g;
                } else if (cost < second[i]) {
                    second[i] = cost;
                }
            }
        }
    }

    /** Makes the best exchange, if one is of use. */
    private boolean exchange() {
        int groups = costs.groups();
        var out = new long[groups];
        long best = 0;
        int bestIn = -1;
        int bestOut = -1;
        for (int in = 0; in < groups; in++) {
            if (isIn[in]) {
                continue;
            }
            long saved = 0;
            Arrays.fill(out, 0);
            for (int i = 0; i < items; i++) {
                long cost = costs.cost(i, in);
                if (cost < first[i]) {
                    saved += first[i] - cost;
                } else if (closest[i] < groups) {
                    out[closest[i]] += Math.min(cost, second[i]) - first[i];
                }
            }
            for (int g = 0; g < groups; g++) {
                if (isIn[g] && out[g] - saved < best) {
                    best = out[g] - saved;
                    bestIn = in;
                    bestOut = g;
                }
            }
        }
        if (bestIn < 0) {
            return false;
        }
        isIn[bestIn] = true;
        isIn[bestOut] = false;
        return true;
    }
}
