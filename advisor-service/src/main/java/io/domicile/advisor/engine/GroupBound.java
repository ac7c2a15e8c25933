package io.domicile.advisor.engine;

import io.domicile.advisor.engine.Sides.Groups;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A bound that counts the groups that a plan uses: at most so many may be. At prices of slots and rows an item is worth
 * something in whatever group it is placed; each group takes what is worth more than it costs there, and the groups that
 * gain most are used (the Lagrangean relaxation of Cornuéjols, Fisher and Nemhauser, Location of bank accounts to optimize
 * float, 1977). Worths and prices rise and fall together, for where groups are few, other limits are tight than where they
 * are not. In whole numbers, so every bound on the way is exact. Groups of standbys are left out.
 */
final class GroupBound implements Ascent.Relaxed {
    private static final double AIM = 0.05;
    /** How fast prices move: so that an excess by what all items load weighs like so many items that are not taken. */
    private static final double PRICES = 10;
    /** No price makes an option so many times dearer than the dearest. */
    private static final double DEAREST = 32;

    private final Core core;
    private final Work work;
    private final int most;
    /** What a unit of a multiplier is as a price: of slots beyond what rows charge, then of rows. */
    private final double[] unit;

    /** At the multipliers evaluated last. */
    private final GroupCosts costs;

    /** What each group gains, and which gain most. */
    private final long[] gain;

    private final boolean[] isUsed;
    private final long[] use;
    private final Ascent ascent;

    /**
     * Begins at the relaxation's prices.
     *
     * @throws ArithmeticException if numbers are too large for it
     */
    GroupBound(Core core, Groups count, Prices prices, Work work) {
        this.core = core;
        this.work = work;
        most = count.most();
        double dearest = DEAREST * (core.maxCost + 1.0);
        int entries =
                IntStream.range(0, core.options()).map(core::entries).max().orElse(1);
        // An option costs something, is priced in each slot that it loads, and by each row.
        costs = new GroupCosts(core, count, (1 + entries + core.rows) * dearest);
        unit = units();
        gain = new long[costs.groups()];
        isUsed = new boolean[costs.groups()];
        use = new long[core.slots + 1];
        ascent = ascent(prices, dearest);
    }

    /** By what all items load a slot, or count in a row, if each takes any of its options. */
    private double[] units() {
        var load = new double[core.slots + 1];
        for (int o = 0; o < core.options(); o++) {
            for (int e = 0; e < core.entries(o); e++) {
                load[core.slot(o, e)] += (double) core.load(o, e) * core.items / core.options();
            }
        }
        var result = new double[core.slots + core.rows];
        for (int s = 0; s < core.slots; s++) {
            result[s] = PRICES / Math.max(1, load[s]);
        }
        for (int r = 0; r < core.rows; r++) {
            double sum = 0;
            for (int s = 0; s < core.slots; s++) {
                sum += Math.abs((double) core.weight[s * core.rows + r]) * load[s];
            }
            result[core.slots + r] = PRICES / Math.max(1, sum);
        }
        return result;
    }

    /** Multipliers are the items' worths, then the prices of slots beyond what rows charge, then those of rows. */
    private Ascent ascent(Prices prices, double dearest) {
        int size = core.items + unit.length;
        var least = new long[size];
        var most = new long[size];
        Arrays.fill(least, 0, core.items, -costs.never());
        Arrays.fill(most, 0, core.items, costs.never());
        var begin = new long[size];
        double[] heaviest = heaviest();
        for (int k = 0; k < unit.length; k++) {
            boolean isPriced = k >= core.slots || core.capacity[k] != Problem.UNLIMITED;
            double own = k >= core.slots ? prices.row()[k - core.slots] : prices.slot()[k] - charged(prices.row(), k);
            most[core.items + k] = isPriced ? multiplier(k, dearest / heaviest[k]) : 0;
            begin[core.items + k] = Math.min(multiplier(k, Math.max(0, own)), most[core.items + k]);
        }
        costs.price(prices(begin));
        for (int i = 0; i < core.items; i++) {
            long found = costs.never();
            for (int g = 0; g <= costs.groups(); g++) {
                found = Math.min(found, costs.cost(i, g));
            }
            begin[i] = found;
        }
        return new Ascent(this, begin, least, most, costs.shift(), AIM);
    }

    /** What one option loads at most onto each slot, then what it counts at most in each row; at least 1. */
    private double[] heaviest() {
        var most = new double[unit.length];
        Arrays.fill(most, 1);
        var counts = new double[core.rows];
        for (int o = 0; o < core.options(); o++) {
            Arrays.fill(counts, 0);
            for (int e = 0; e < core.entries(o); e++) {
                int s = core.slot(o, e);
                double load = core.load(o, e);
                if (s < core.slots) {
                    most[s] = Math.max(most[s], load);
                }
                for (int r = 0; r < core.rows; r++) {
                    counts[r] += Math.abs((double) core.weight[s * core.rows + r]) * load;
                }
            }
            for (int r = 0; r < core.rows; r++) {
                most[core.slots + r] = Math.max(most[core.slots + r], counts[r]);
            }
        }
        return most;
    }

    private double charged(double[] row, int s) {
        double sum = 0;
        for (int r = 0; r < core.rows; r++) {
            sum += core.weight[s * core.rows + r] * row[r];
        }
        return sum;
    }

    private long multiplier(int k, double ofPrice) {
        return Math.round(Math.min(Math.scalb(ofPrice / unit[k], costs.shift()), 0x1p60));
    }

    private Prices prices(long[] multipliers) {
        var row = new double[core.rows];
        Arrays.setAll(row, r -> ofPrice(multipliers, core.slots + r));
        var slot = new double[core.slots + 1];
        for (int s = 0; s < core.slots; s++) {
            slot[s] = ofPrice(multipliers, s) + charged(row, s);
        }
        return new Prices(slot, row);
    }

    private double ofPrice(long[] multipliers, int k) {
        return Math.scalb((double) multipliers[core.items + k], -costs.shift()) * unit[k];
    }

    /** Takes so many steps, fewer if they lead nowhere any more or the work is over; false if it is no use to go on. */
    boolean improve(int steps, long plan) {
        return !work.isOver() && ascent.improve(steps, plan);
    }

    @Override
    public int fineness() {
        return costs.shift() + ExactBound.FINER;
    }

    @Override
    public boolean spend() {
        return work.spend(1 + (core.options() + core.items * (costs.groups() + 1)) / 64);
    }

    @Override
    public BigInteger evaluate(long[] multipliers, double[] slope) {
        BigInteger fixed = costs.price(prices(multipliers));
        int groups = costs.groups();
        Arrays.fill(gain, 0);
        long sum = 0;
        for (int i = 0; i < core.items; i++) {
            for (int g = 0; g < groups; g++) {
                gain[g] += Math.max(0, multipliers[i] - costs.cost(i, g));
            }
            sum += Math.min(multipliers[i], costs.cost(i, groups));
        }
        use();
        Arrays.fill(use, 0);
        for (int i = 0; i < core.items; i++) {
            slope[i] = 1;
            for (int g = 0; g <= groups; g++) {
                if ((g == groups || isUsed[g]) && multipliers[i] > costs.cost(i, g)) {
                    slope[i]--;
                    load(costs.cheapest(i, g));
                }
            }
        }
        slopes(slope);
        BigInteger total = BigInteger.valueOf(sum);
        for (int g = 0; g < groups; g++) {
            total = isUsed[g] ? total.subtract(BigInteger.valueOf(gain[g])) : total;
        }
        return total.shiftLeft(ExactBound.FINER).add(fixed);
    }

    private void load(int option) {
        for (int e = 0; e < core.entries(option); e++) {
            use[core.slot(option, e)] += core.load(option, e);
        }
    }

    /** How far slots and rows are over. */
    private void slopes(double[] slope) {
        for (int s = 0; s < core.slots; s++) {
            slope[core.items + s] =
                    core.capacity[s] == Problem.UNLIMITED ? 0 : (use[s] - (double) core.capacity[s]) * unit[s];
        }
        for (int r = 0; r < core.rows; r++) {
            double sum = -(double) core.rowLimit[r];
            for (int s = 0; s < core.slots; s++) {
                sum += (double) core.weight[s * core.rows + r] * use[s];
            }
            slope[core.items + core.slots + r] = sum * unit[core.slots + r];
        }
    }

    /** Uses those that gain most; what the least of them gains, 0 if there is room for more. */
    private long use() {
        int groups = gain.length;
        long[] sorted = gain.clone();
        Arrays.sort(sorted);
        long enough = groups <= most ? 0 : sorted[groups - most];
        int used = 0;
        for (int g = 0; g < groups; g++) {
            isUsed[g] = gain[g] > enough;
            used += isUsed[g] ? 1 : 0;
        }
        for (int g = 0; g < groups && used < most; g++) {
            if (!isUsed[g] && gain[g] == enough) {
                isUsed[g] = true;
                used++;
            }
        }
        return enough;
    }

    /** Exact: no plan costs less. */
    long bound() {
        return ascent.bound();
    }

    /** Strikes out the options that no plan can use which costs less than {@code below}. */
    void strike(boolean[] kept, long below) {
        BigInteger room = BigInteger.valueOf(below - 1)
                .shiftLeft(fineness())
                .subtract(ascent.exact())
                .shiftRight(ExactBound.FINER);
        if (room.bitLength() > 61) {
            return;
        }
        ascent.rewind();
        long[] worth = ascent.best();
        long enough = use();
        for (int i = 0; i < core.items; i++) {
            for (int o = core.first[i]; o < core.first[i + 1]; o++) {
                int g = costs.group(o);
                long loss = costs.cost(o) - Math.min(worth[i], costs.cost(i, costs.groups()));
                if (g < costs.groups()) {
                    // The group does not gain by the item any more, and if it is not used, another is not that gains.
                    loss += Math.max(0, worth[i] - costs.cost(i, g)) + (isUsed[g] ? 0 : enough - gain[g]);
                }
                kept[o] &= loss <= room.longValue();
            }
        }
    }

    Prices prices() {
        return prices(ascent.best());
    }

    /** At the multipliers evaluated last. */
    GroupCosts costs() {
        return costs;
    }

    /** The groups that gain most at the last multipliers. */
    boolean[] used() {
        return isUsed.clone();
    }

    /** The groups that some options use, as far as that is not too many; the others of those that gain most. */
    boolean[] with(int[] options) {
        int groups = costs.groups();
        var isIn = new boolean[groups];
        int size = 0;
        for (int o : options) {
            int g = costs.group(o);
            if (g < groups && !isIn[g] && size < most) {
                isIn[g] = true;
                size++;
            }
        }
        for (int g = 0; g < groups && size < most; g++) {
            if (isUsed[g] && !isIn[g]) {
                isIn[g] = true;
                size++;
            }
        }
        return isIn;
    }
}
