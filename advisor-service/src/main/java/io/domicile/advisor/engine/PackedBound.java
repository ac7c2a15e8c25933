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
 * <p>Rows are given up for a price, too, that goes up where they are broken. Slots that options load besides their first
 * keep the prices of the linear relaxation. All is in whole numbers, multiples of 2^-shift, so every bound on the way is
 * exact.
 */
final class PackedBound implements Ascent.Relaxed {
    /** Steps aim at a plan, but not higher than so much above the bound. */
    private static final double AIM = 0.02;

    private static final long BRANCHES = 1_000;
    /** Of what options cost, as a power of two. */
    private static final int FINEST = 49;

    private final Core core;
    private final Work work;
    private final int shift;
    /** What a row's multiplier is divided by to be a price, so that all steps are alike. */
    private final long[] unit;
    /** What a unit of load costs in slots that options load besides their first; that price is kept. */
    private final long[] kept;
    /** What a unit of load costs in each slot, besides what the slot takes for itself. */
    private final long[] charge;
    /** What an option costs at these. */
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
    /** What the taken options load. */
    private final long[] used;

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
        unit = units();
        kept = new long[core.slots + 1];
        charge = new long[core.slots + 1];
        cost = new long[core.options()];
        var begin = new long[core.items + core.rows];
        var most = new long[begin.length];
        Arrays.fill(most, 1L << 51);
        for (int r = 0; r < core.rows; r++) {
            most[core.items + r] = most(r);
            long price = Math.round(Math.scalb(Math.max(0, prices.row()[r]), shift));
            begin[core.items + r] = Math.min(Math.multiplyExact(unit[r], price), most[core.items + r]);
        }
        charge(begin);
        fixed = keep(prices);
        charge(begin);
        item = new int[core.options()];
        for (int i = 0; i < core.items; i++) {
            Arrays.fill(item, core.first[i], core.first[i + 1], i);
        }
        slotFirst = new int[core.slots + 2];
        bySlot = new int[core.options()];
        bySlot();
        worth(prices, begin);
        worth = begin;
        taken = new int[core.items];
        used = new long[core.slots + 1];
        suggested = new int[core.items];
        var least = new long[begin.length];
        Arrays.fill(least, 0, core.items, -(1L << 51));
        ascent = new Ascent(this, begin, least, most, shift, AIM);
    }

    /**
     * So fine that what an option costs stays below 2^51, where a double still tells whole numbers apart: by itself and by
     * the prices that are kept below 2^50, by prices of rows below 2^49.
     */
    private static int shift(Core core, Prices prices) {
        double largest = 0;
        for (double price : prices.slot()) {
            largest = Math.max(largest, Math.abs(price));
        }
        int exponent = Math.getExponent(2.0 * core.maxCost + 2.0 * core.maxLoad * (largest + 1) + 1);
        if (exponent > FINEST) {
            throw new ArithmeticException("Costs are out of range");
        }
        return Math.min(FINEST - exponent, 30);
    }

    /** A tenth of what all items load a row with: a price moves what all of them cost, a worth one item. */
    private long[] units() {
        var sum = new double[core.rows];
        for (int i = 0; i < core.items; i++) {
            int o = core.first[i];
            for (int r = 0; r < core.rows; r++) {
                sum[r] += (double) core.load[o] * Math.abs(core.weight[core.slot[o] * core.rows + r]);
            }
        }
        return Arrays.stream(sum).mapToLong(one -> 1 + (long) (one / 10)).toArray();
    }

    /** So that no cost gets out of range. */
    private long most(int r) {
        double largest = 1;
        for (int s = 0; s < core.slots; s++) {
            largest = Math.max(largest, Math.abs((double) core.weight[s * core.rows + r]));
        }
        double price = Math.scalb(1.0, FINEST) / core.rows / Math.max(1, core.maxLoad) / largest;
        return (long) Math.min(Math.scalb(1.0, 61), Math.floor(price) * unit[r]);
    }

    /** Prices at the multipliers, and with them costs. */
    private void charge(long[] multipliers) {
        System.arraycopy(kept, 0, charge, 0, charge.length);
        for (int r = 0; r < core.rows; r++) {
            long price = price(multipliers, r);
            for (int s = 0; price > 0 && s < core.slots; s++) {
                charge[s] += price * core.weight[s * core.rows + r];
            }
        }
        for (int o = 0; o < cost.length; o++) {
            cost[o] = cost(o);
        }
    }

    private long price(long[] multipliers, int r) {
        return multipliers[core.items + r] / unit[r];
    }

    /** Keeps the prices of slots that options load besides another. */
    private BigInteger keep(Prices prices) {
        BigInteger sum = BigInteger.ZERO;
        if (core.extra != null) {
            var loaded = new boolean[core.slots + 1];
            for (int s : core.extra.slot()) {
                loaded[s] = core.capacity[s] != Problem.UNLIMITED;
            }
            for (int s = 0; s < core.slots; s++) {
                if (loaded[s]) {
                    kept[s] = Math.max(0, Math.round(Math.scalb(prices.slot()[s], shift)) - charge[s]);
                    sum = sum.subtract(product(kept[s], core.capacity[s]));
                }
            }
        }
        return sum;
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }

    private long cost(int option) {
        long sum = (core.cost[option] << shift) + core.load[option] * charge[core.slot[option]];
        if (core.extra != null) {
            for (int e = core.extra.first()[option]; e < core.extra.first()[option + 1]; e++) {
                sum += core.extra.load()[e] * charge[core.extra.slot()[e]];
            }
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
    private void worth(Prices prices, long[] worth) {
        var own = new double[core.slots + 1];
        for (int s = 0; s < core.slots; s++) {
            own[s] = core.capacity[s] == Problem.UNLIMITED
                    ? 0
                    : Math.max(0, Math.scalb(prices.slot()[s], shift) - charge[s]);
        }
        for (int i = 0; i < core.items; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int o = core.first[i]; o < core.first[i + 1]; o++) {
                least = Math.min(least, cost[o] + core.load[o] * own[core.slot[o]]);
            }
            worth[i] = Math.round(least);
        }
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
        set(at);
        Arrays.fill(taken, 0);
        Arrays.fill(used, 0);
        long high = 0;
        long low = 0;
        for (int i = 0; i < core.items; i++) {
            high += worth[i] >> 30;
            low += worth[i] & ((1L << 30) - 1);
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
        for (int i = 0; i < core.items; i++) {
            slope[i] = 1 - taken[i];
        }
        for (int r = 0; r < core.rows; r++) {
            sum = sum.subtract(product(price(worth, r), core.rowLimit[r]));
            double over = -(double) core.rowLimit[r];
            for (int s = 0; s < core.slots; s++) {
                over += (double) used[s] * core.weight[s * core.rows + r];
            }
            slope[core.items + r] = over / unit[r];
        }
        return sum;
    }

    private void set(long[] multipliers) {
        worth = multipliers;
        if (core.rows > 0) {
            charge(multipliers);
        }
    }

    private void take(int option) {
        for (int e = 0; e < core.entries(option); e++) {
            used[core.slot(option, e)] += core.load(option, e);
        }
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
        set(ascent.best());
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
