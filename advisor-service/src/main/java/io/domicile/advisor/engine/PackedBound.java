package io.domicile.advisor.engine;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A bound that counts whole items in every slot, where the linear relaxation cuts them. It is the Lagrangean relaxation that
 * gives up that each item is placed exactly once (Fisher, Jaikumar and Van Wassenhove, A multiplier adjustment method for
 * the generalized assignment problem, 1986): an item is worth something wherever it is placed, each slot takes what is worth
 * most and fits, and the sum of the worths less what the slots take bounds every plan. Worths go up where nobody takes an item and
 * down where several do.
 *
 * <p>Rows, and slots that options load besides their first, keep the prices of the linear relaxation. All is in whole numbers,
 * multiples of 2^-shift, so every bound on the way is exact.
 */
final class PackedBound implements Ascent.Relaxed {
    /** Steps aim at a plan, but not higher than so much above the bound. */
    private static final double AIM = 0.003;

    private static final long BRANCHES = 1_000;

    private final Core core;
    private final Work work;
    private final int shift;
    /** What an option costs at the prices that are kept. */
    private final long[] cost;

    private final int[] item;
    private final int[] slotFirst;
    private final int[] bySlot;
    private final BigInteger fixed;
    private final Packing packing = new Packing();

    private final Ascent ascent;
    /** What is evaluated. */
    private long[] worth;

    /** How often each item is taken. */
    private final int[] taken;

    private long spent;
    /** What the slot that was filled last takes of what needs room. */
    private long packed;

    /** The cheapest option of each item that was taken. */
    private final int[] suggested;

    /**
     * Begins at the relaxation's prices.
     *
     * @throws ArithmeticException if numbers are too large for it
     */
    PackedBound(Core core, Prices prices, Work work) {
        this.core = core;
        this.work = work;
        shift = shift(core, prices);
        var charge = new long[core.slots + 1];
        fixed = charge(prices, charge);
        cost = new long[core.options()];
        item = new int[core.options()];
        for (int i = 0; i < core.items; i++) {
            for (int o = core.first[i]; o < core.first[i + 1]; o++) {
                item[o] = i;
                cost[o] = cost(o, charge);
            }
        }
        slotFirst = new int[core.slots + 2];
        bySlot = new int[core.options()];
        bySlot();
        worth = worth(prices, charge);
        taken = new int[core.items];
        suggested = new int[core.items];
        var most = new long[core.items];
        var least = new long[core.items];
        Arrays.fill(most, 1L << 51);
        Arrays.fill(least, -(1L << 51));
        ascent = new Ascent(this, worth, least, most, shift, AIM);
    }

    /** So fine that what an option costs stays below 2^51, where a double still tells whole numbers apart. */
    private static int shift(Core core, Prices prices) {
        double largest = 0;
        for (double price : prices.slot()) {
            largest = Math.max(largest, Math.abs(price));
        }
        double value = 2.0 * core.maxCost + 2.0 * core.maxLoad * (largest + 1) + 1;
        return Math.clamp(50L - Math.getExponent(value), 0, 30);
    }

    /** What a unit of load costs in each slot by rows, and by its own price where options load it besides another. */
    private BigInteger charge(Prices prices, long[] charge) {
        BigInteger sum = BigInteger.ZERO;
        for (int r = 0; r < core.rows; r++) {
            long price = Math.round(Math.scalb(Math.max(0, prices.row()[r]), shift));
            sum = sum.subtract(product(price, core.rowLimit[r]));
            for (int s = 0; s < core.slots; s++) {
                charge[s] = Math.addExact(charge[s], Math.multiplyExact(price, core.weight[s * core.rows + r]));
            }
        }
        if (core.extra != null) {
            var loaded = new boolean[core.slots + 1];
            for (int s : core.extra.slot()) {
                loaded[s] = core.capacity[s] != Problem.UNLIMITED;
            }
            for (int s = 0; s < core.slots; s++) {
                long own = Math.max(0, Math.round(Math.scalb(prices.slot()[s], shift)) - charge[s]);
                if (loaded[s]) {
                    sum = sum.subtract(product(own, core.capacity[s]));
                    charge[s] = Math.addExact(charge[s], own);
                }
            }
        }
        return sum;
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }

    private long cost(int option, long[] charge) {
        long sum = Math.addExact(
                Math.multiplyExact(core.cost[option], 1L << shift),
                Math.multiplyExact(core.load[option], charge[core.slot[option]]));
        if (core.extra != null) {
            for (int e = core.extra.first()[option]; e < core.extra.first()[option + 1]; e++) {
                sum = Math.addExact(
                        sum,
                        Math.multiplyExact(
                                core.extra.load()[e], charge[core.extra.slot()[e]]));
            }
        }
        if (Math.abs(sum) >= 1L << 51) {
            throw new ArithmeticException("Costs are out of range");
        }
        return sum;
    }

    private void bySlot() {
        for (int s : core.slot) {
            slotFirst[s + 1]++;
        }
        for (int s = 0; s <= core.slots; s++) {
            slotFirst[s + 1] += slotFirst[s];
        }
        int[] next = slotFirst.clone();
        for (int o = 0; o < core.options(); o++) {
            bySlot[next[core.slot[o]]++] = o;
        }
    }

    /** What the linear relaxation says that an item is worth: what its cheapest option costs at all prices. */
    private long[] worth(Prices prices, long[] charge) {
        var own = new double[core.slots + 1];
        for (int s = 0; s < core.slots; s++) {
            own[s] = core.capacity[s] == Problem.UNLIMITED
                    ? 0
                    : Math.max(0, Math.scalb(prices.slot()[s], shift) - charge[s]);
        }
        var worth = new long[core.items];
        for (int i = 0; i < core.items; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int o = core.first[i]; o < core.first[i + 1]; o++) {
                least = Math.min(least, cost[o] + core.load[o] * own[core.slot[o]]);
            }
            worth[i] = Math.round(least);
        }
        return worth;
    }

    /** Takes so many steps, fewer if they lead nowhere any more or the work is over; false if it is no use to go on. */
    boolean improve(int steps, long plan) {
        spent = packing.nodes();
        return !work.isOver() && ascent.improve(steps, plan);
    }

    @Override
    public int fineness() {
        return shift;
    }

    @Override
    public boolean spend() {
        long nodes = packing.nodes() - spent;
        spent += nodes;
        return work.spend(1 + core.options() / 64 + nodes / 4);
    }

    /** Where the slots would have each item, the cheapest of them; {@link State#NOWHERE} if none would. */
    int[] suggestion() {
        var result = new int[core.items];
        Arrays.setAll(result, i -> taken[i] == 0 ? State.NOWHERE : suggested[i]);
        return result;
    }

    @Override
    public BigInteger evaluate(long[] at, double[] slope) {
        worth = at;
        Arrays.fill(taken, 0);
        long high = 0;
        long low = 0;
        for (long one : worth) {
            high += one >> 30;
            low += one & ((1L << 30) - 1);
        }
        BigInteger sum = fixed.add(BigInteger.valueOf(high).shiftLeft(30)).add(BigInteger.valueOf(low));
        for (int s = 0; s <= core.slots; s++) {
            sum = sum.subtract(BigInteger.valueOf(fill(s)));
            for (int k = 0; k < packing.size(); k++) {
                if (packing.isIn(k)) {
                    take(packing.name(k));
                }
            }
        }
        Arrays.setAll(slope, i -> 1 - taken[i]);
        return sum;
    }

    private void take(int option) {
        int i = item[option];
        if (taken[i]++ == 0 || cost[option] < cost[suggested[i]]) {
            suggested[i] = option;
        }
    }

    /** What a slot takes at most, in value. What needs no room it takes anyway. */
    private long fill(int s) {
        packing.clear();
        long sum = 0;
        for (int k = slotFirst[s]; k < slotFirst[s + 1]; k++) {
            int o = bySlot[k];
            long value = worth[item[o]] - cost[o];
            if (value > 0) {
                if (isFree(o)) {
                    sum = Math.addExact(sum, value);
                    take(o);
                } else if (core.load[o] <= core.capacity[s]) {
                    packing.add(o, value, core.load[o]);
                }
            }
        }
        packed = packing.size() == 0 ? 0 : packing.pack(core.capacity[s], BRANCHES);
        return Math.addExact(sum, packed);
    }

    private boolean isFree(int option) {
        return core.load[option] == 0 || core.capacity[core.slot[option]] == Problem.UNLIMITED;
    }

    /** Exact: no plan costs less. */
    long bound() {
        return ascent.bound();
    }

    /** Strikes out the options that no plan can use which costs less than {@code below}. */
    void strike(boolean[] kept, long below) {
        BigInteger room = BigInteger.valueOf(below - 1).shiftLeft(shift).subtract(ascent.exact());
        if (room.bitLength() > 61) {
            return;
        }
        worth = ascent.best();
        var elsewhere = new long[core.items];
        for (int s = 0; s <= core.slots; s++) {
            fill(s);
            for (int k = 0; k < packing.size(); k++) {
                if (packing.isIn(k)) {
                    elsewhere[item[packing.name(k)]] += missed(s, k);
                }
            }
        }
        for (int s = 0; s <= core.slots; s++) {
            fill(s);
            var here = new long[slotFirst[s + 1] - slotFirst[s]];
            for (int k = 0; k < packing.size(); k++) {
                if (packing.isIn(k)) {
                    here[at(s, packing.name(k))] = missed(s, k);
                }
            }
            for (int k = slotFirst[s]; k < slotFirst[s + 1]; k++) {
                int o = bySlot[k];
                long loss = loss(o);
                kept[o] &= loss <= room.longValue()
                        && loss + elsewhere[item[o]] - here[k - slotFirst[s]] <= room.longValue();
            }
        }
        ascent.rewind();
    }

    /** Options of a slot are in their order. */
    private int at(int s, int option) {
        return Arrays.binarySearch(bySlot, slotFirst[s], slotFirst[s + 1], option) - slotFirst[s];
    }

    /** By how much the bound rises at least when what a slot would take, by rank, is chosen elsewhere. */
    private long missed(int s, int rank) {
        return Math.max(0, packed - packing.withoutAtMost(rank, core.capacity[s]));
    }

    /** By how much the bound rises at least when an option is chosen whose slot was filled last. */
    private long loss(int option) {
        long value = worth[item[option]] - cost[option];
        if (isFree(option)) {
            return Math.max(0, -value);
        }
        long room = core.capacity[core.slot[option]] - core.load[option];
        return room < 0 ? Long.MAX_VALUE : packed - value - packing.atMost(room);
    }
}
