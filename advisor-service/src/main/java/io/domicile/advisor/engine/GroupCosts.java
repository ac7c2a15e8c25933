package io.domicile.advisor.engine;

import io.domicile.advisor.engine.Sides.Groups;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * What each item costs at least in each group, at prices that change. Groups are numbered from 0, by those that options
 * use; one number more stands for options that use no group. In whole numbers, multiples of 2^-shift.
 */
final class GroupCosts {
    private final Core core;
    private final int[] group;
    private final int groups;
    private final long never;
    private final int shift;
    private final long[] price;
    /** Of item i in group g at {@code i * (groups + 1) + g}. */
    private final long[] least;

    private final int[] cheapest;

    /**
     * Nothing is priced yet.
     *
     * @param dearest what no option costs more than at any price
     * @throws ArithmeticException if that is too large
     */
    GroupCosts(Core core, Groups count, double dearest) {
        this.core = core;
        group = groupOf(core, count);
        groups = Arrays.stream(group).max().orElse(-1) + 1;
        never = 1L << Math.min(52, 59 - Math.getExponent((double) core.items + 1));
        int room = Math.getExponent((double) never) - 3 - Math.getExponent(dearest);
        if (room < 0) {
            throw new ArithmeticException("Costs are out of range");
        }
        shift = Math.min(room, 30);
        price = new long[core.slots + 1];
        least = new long[core.items * (groups + 1)];
        cheapest = new int[least.length];
    }

    private static int[] groupOf(Core core, Groups count) {
        var number = new int[count.groups()];
        Arrays.fill(number, -1);
        int groups = 0;
        var result = new int[count.group().length];
        int[] standbys = core.standby == null ? new int[0] : core.standby;
        for (int[] places : new int[][] {core.place, standbys}) {
            for (int place : places) {
                if (place != Plan.NONE) {
                    int g = count.group()[place];
                    number[g] = number[g] < 0 ? groups++ : number[g];
                    result[place] = number[g];
                }
            }
        }
        return result;
    }

    /** Prices all options; what does not depend on them is returned, as a multiple of 2^-(shift + {@link ExactBound#FINER}). */
    BigInteger price(Prices prices) {
        BigInteger fixed = ExactBound.round(core, prices, shift, price);
        Arrays.fill(least, never);
        for (int i = 0; i < core.items; i++) {
            for (int o = core.first[i]; o < core.first[i + 1]; o++) {
                int at = i * (groups + 1) + group(o);
                long cost = cost(o);
                if (cost < least[at]) {
                    least[at] = cost;
                    cheapest[at] = o;
                }
            }
        }
        return fixed;
    }

    long cost(int option) {
        long sum = (core.cost[option] << shift) + core.load[option] * price[core.slot[option]];
        if (core.extra != null) {
            for (int e = core.extra.first()[option]; e < core.extra.first()[option + 1]; e++) {
                sum += core.extra.load()[e] * price[core.extra.slot()[e]];
            }
        }
        return sum;
    }

    /** What an item costs at least in a group, {@link #never()} if it can't be there. */
    long cost(int item, int ofGroup) {
        return least[item * (groups + 1) + ofGroup];
    }

    /** The option that costs that, if it can be there. */
    int cheapest(int item, int ofGroup) {
        return cheapest[item * (groups + 1) + ofGroup];
    }

    int groups() {
        return groups;
    }

    int items() {
        return core.items;
    }

    /** The group of an option; {@link #groups} if it uses none. */
    int group(int option) {
        int place = core.place[option];
        return place == Plan.NONE ? groups : group[place];
    }

    int groupOf(int place) {
        return group[place];
    }

    /** More than any option costs; sums of twice as much over all items stay below 2^62. */
    long never() {
        return never;
    }

    int shift() {
        return shift;
    }
}
