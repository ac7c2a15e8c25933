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

    private final Core core;
    private final Work work;
    private final PackedCosts cost;

    private final int[] item;
    private final int[] slotFirst;
    private final int[] bySlot;
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
        cost = new PackedCosts(core, prices);
        item = new int[core.options()];
        for (int i = 0; i < core.items; i++) {
            Arrays.fill(item, core.first[i], core.first[i + 1], i);
        }
        slotFirst = new int[core.slots + 2];
        bySlot = new int[core.options()];
        bySlot();
        worth = cost.begin(prices);
        worth(prices);
        taken = new int[core.items];
        used = new long[core.slots + 1];
        suggested = new int[core.items];
        var least = new long[worth.length];
        var most = new long[worth.length];
        Arrays.fill(least, 0, core.items, -(1L << 51));
        Arrays.fill(most, 1L << 51);
        for (int r = 0; r < core.rows; r++) {
            most[core.items + r] = cost.most(r);
        }
        ascent = new Ascent(this, worth, least, most, cost.shift(), AIM);
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
    private void worth(Prices prices) {
        var own = new double[core.slots + 1];
        for (int s = 0; s < core.slots; s++) {
            own[s] = core.capacity[s] == Problem.UNLIMITED
                    ? 0
                    : Math.max(0, Math.scalb(prices.slot()[s], cost.shift()) - cost.charge(s));
        }
        for (int i = 0; i < core.items; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int o = core.first[i]; o < core.first[i + 1]; o++) {
                least = Math.min(least, cost.of(o) + core.load[o] * own[core.slot[o]]);
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
        return cost.shift();
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
        BigInteger sum =
                cost.fixed(worth).add(BigInteger.valueOf(high).shiftLeft(30)).add(BigInteger.valueOf(low));
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
            slope[core.items + r] = cost.excess(r, used);
        }
        return sum;
    }

    private void set(long[] multipliers) {
        worth = multipliers;
        if (core.rows > 0) {
            cost.price(multipliers);
        }
    }

    private void take(int option) {
        for (int e = 0; e < core.entries(option); e++) {
            used[core.slot(option, e)] += core.load(option, e);
        }
        int i = item[option];
        if (taken[i]++ == 0 || cost.of(option) < cost.of(suggested[i])) {
            suggested[i] = option;
        }
    }

    /** What a slot takes at most, in value. What needs no room it takes anyway. */
    private long fill(int s) {
        packing.clear();
        long sum = 0;
        for (int k = slotFirst[s]; k < slotFirst[s + 1]; k++) {
            int o = bySlot[k];
            long value = worth[item[o]] - cost.of(o);
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
        BigInteger room = BigInteger.valueOf(below - 1).shiftLeft(cost.shift()).subtract(ascent.exact());
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
        long value = worth[item[option]] - cost.of(option);
        if (isFree(option)) {
            return Math.max(0, -value);
        }
        long room = core.capacity[core.slot[option]] - core.load[option];
        return room < 0 ? Long.MAX_VALUE : packed - value - packing.atMost(room);
    }
}
