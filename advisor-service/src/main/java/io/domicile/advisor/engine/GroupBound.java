package io.domicile.advisor.engine;

import io.domicile.advisor.engine.Sides.Groups;
import java.math.BigInteger;
import java.util.Arrays;

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
    /** What an item costs where it has no option; so large that sums of twice as much over all items stay below 2^62. */
    private final long never;

    private final int shift;
    /** The group of each place, numbered from 0 by those that options have. */
    private final int[] group;

    private final int groups;
    /** What a unit of a multiplier is as a price: of slots beyond what rows charge, then of rows. */
    private final double[] unit;

    /** Of the multipliers evaluated last: slots' prices, and which option of item i is the cheapest in group g. */
    private final long[] price;

    private final int[] cheapest;
    /** What that costs, at {@code i * (groups + 1) + g}. */
    private final long[] least;

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
        group = groupOf(core, count);
        groups = Arrays.stream(group).max().orElse(-1) + 1;
        never = 1L << Math.min(52, 59 - Math.getExponent((double) core.items + 1));
        double dearest = DEAREST * (core.maxCost + 1.0);
        int room = Math.getExponent((double) never) - 3 - Math.getExponent((core.rows + 2) * dearest);
        if (room < 0) {
            throw new ArithmeticException("Costs are out of range");
        }
        shift = Math.min(room, 30);
        unit = units();
        price = new long[core.slots + 1];
        cheapest = new int[core.items * (groups + 1)];
        least = new long[core.items * (groups + 1)];
        gain = new long[groups];
        isUsed = new boolean[groups];
        use = new long[core.slots + 1];
        ascent = ascent(prices, dearest);
    }

    private static int[] groupOf(Core core, Groups count) {
        var number = new int[count.groups()];
        Arrays.fill(number, -1);
        int groups = 0;
        var result = new int[count.group().length];
        for (int place : core.place) {
            if (place != Plan.NONE) {
                int g = count.group()[place];
                number[g] = number[g] < 0 ? groups++ : number[g];
                result[place] = number[g];
            }
        }
        return result;
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
        Arrays.fill(least, 0, core.items, -never);
        Arrays.fill(most, 0, core.items, never);
        var begin = new long[size];
        for (int k = 0; k < unit.length; k++) {
            boolean isPriced = k >= core.slots || core.capacity[k] != Problem.UNLIMITED;
            double own = k >= core.slots ? prices.row()[k - core.slots] : prices.slot()[k] - charged(prices.row(), k);
            most[core.items + k] = isPriced ? multiplier(k, dearest / heaviest(k)) : 0;
            begin[core.items + k] = Math.min(multiplier(k, Math.max(0, own)), most[core.items + k]);
        }
        price(begin);
        for (int i = 0; i < core.items; i++) {
            long found = never;
            for (int g = 0; g <= groups; g++) {
                found = Math.min(found, cost(i, g));
            }
            begin[i] = found;
        }
        return new Ascent(this, begin, least, most, shift, AIM);
    }

    /** What one option loads at most onto a slot, or counts in a row. */
    private double heaviest(int k) {
        double most = 1;
        for (int o = 0; o < core.options(); o++) {
            double sum = 0;
            for (int e = 0; e < core.entries(o); e++) {
                int s = core.slot(o, e);
                double counts = k < core.slots
                        ? (s == k ? 1 : 0)
                        : Math.abs((double) core.weight[s * core.rows + k - core.slots]);
                sum += counts * core.load(o, e);
            }
            most = Math.max(most, sum);
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
        return Math.round(Math.min(Math.scalb(ofPrice / unit[k], shift), 0x1p60));
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
        return Math.scalb((double) multipliers[core.items + k], -shift) * unit[k];
    }

    /** Prices all options; what does not depend on them is returned. */
    private BigInteger price(long[] multipliers) {
        BigInteger fixed = ExactBound.round(core, prices(multipliers), shift, price);
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

    private long cost(int option) {
        long sum = (core.cost[option] << shift) + core.load[option] * price[core.slot[option]];
        if (core.extra != null) {
            for (int e = core.extra.first()[option]; e < core.extra.first()[option + 1]; e++) {
                sum += core.extra.load()[e] * price[core.extra.slot()[e]];
            }
        }
        return sum;
    }

    /** Takes so many steps, fewer if they lead nowhere any more or the work is over; false if it is no use to go on. */
    boolean improve(int steps, long plan) {
        return !work.isOver() && ascent.improve(steps, plan);
    }

    @Override
    public int fineness() {
        return shift + ExactBound.FINER;
    }

    @Override
    public boolean spend() {
        return work.spend(1 + (core.options() + least.length) / 64);
    }

    @Override
    public BigInteger evaluate(long[] multipliers, double[] slope) {
        BigInteger fixed = price(multipliers);
        Arrays.fill(gain, 0);
        long sum = 0;
        for (int i = 0; i < core.items; i++) {
            int at = i * (groups + 1);
            for (int g = 0; g < groups; g++) {
                gain[g] += Math.max(0, multipliers[i] - least[at + g]);
            }
            sum += Math.min(multipliers[i], least[at + groups]);
        }
        use();
        Arrays.fill(use, 0);
        for (int i = 0; i < core.items; i++) {
            int at = i * (groups + 1);
            slope[i] = 1;
            for (int g = 0; g <= groups; g++) {
                if ((g == groups || isUsed[g]) && multipliers[i] > least[at + g]) {
                    slope[i]--;
                    load(cheapest[at + g]);
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
                int g = group(o);
                long loss = cost(o) - Math.min(worth[i], cost(i, groups));
                if (g < groups) {
                    // The group does not gain by the item any more, and if it is not used, another is not that gains.
                    loss += Math.max(0, worth[i] - cost(i, g)) + (isUsed[g] ? 0 : enough - gain[g]);
                }
                kept[o] &= loss <= room.longValue();
            }
        }
    }

    Prices prices() {
        return prices(ascent.best());
    }

    int groups() {
        return groups;
    }

    /** The group of an option; {@link #groups} if it uses none. */
    int group(int option) {
        int place = core.place[option];
        return place == Plan.NONE ? groups : group[place];
    }

    int groupOf(int place) {
        return group[place];
    }

    /** What an item costs at least in a group, {@link #never()} if it can't be there; without any at {@link #groups}. */
    long cost(int item, int ofGroup) {
        return least[item * (groups + 1) + ofGroup];
    }

    /** The groups that gain most at the last multipliers. */
    boolean[] used() {
        return isUsed.clone();
    }

    /** The groups that some options use, as far as that is not too many; the others of those that gain most. */
    boolean[] with(int[] options) {
        var isIn = new boolean[groups];
        int size = 0;
        for (int o : options) {
            int g = group(o);
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

    long never() {
        return never;
    }
}
