package io.domicile.advisor.engine;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * What options cost at prices of rows that move, and of slots that options load besides their first, which stay what the
 * linear relaxation says. In whole numbers, multiples of 2^-shift.
 *
 * <p>Prices of rows come as multipliers, one for each row after those of the items. They are finer than prices, so that a
 * step of the same length suits both: the worth of an item moves what that item costs, the price of a row what all of them do.
 */
final class PackedCosts {
    /** Of what options cost, as a power of two. */
    private static final int FINEST = 49;

    private final Core core;
    private final int shift;
    /** What a row's multiplier is divided by to be a price. */
    private final long[] unit;
    /** What a unit of load costs in slots that options load besides their first. */
    private final long[] kept;
    /** What is subtracted for these, whatever is chosen. */
    private final BigInteger fixed;
    /** What a unit of load costs in each slot, besides what the slot takes for itself. */
    private final long[] charge;

    private final long[] cost;

    /** @throws ArithmeticException if numbers are too large for it */
    PackedCosts(Core core, Prices prices) {
        this.core = core;
        shift = shift(core, prices);
        unit = units();
        kept = new long[core.slots + 1];
        charge = new long[core.slots + 1];
        cost = new long[core.options()];
        long[] begin = begin(prices);
        charge(begin);
        fixed = keep(prices);
        price(begin);
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

    /** A tenth of what all items load a row with. */
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

    /** Multipliers at the relaxation's prices of rows; those of the items are nought. */
    long[] begin(Prices prices) {
        var multipliers = new long[core.items + core.rows];
        for (int r = 0; r < core.rows; r++) {
            long price = Math.round(Math.scalb(Math.max(0, prices.row()[r]), shift));
            multipliers[core.items + r] = Math.min(Math.multiplyExact(unit[r], price), most(r));
        }
        return multipliers;
    }

    /** A row's largest multiplier, so that no cost gets out of range. */
    long most(int row) {
        double largest = 1;
        for (int s = 0; s < core.slots; s++) {
            largest = Math.max(largest, Math.abs((double) core.weight[s * core.rows + row]));
        }
        double price = Math.scalb(1.0, FINEST) / core.rows / Math.max(1, core.maxLoad) / largest;
        return (long) Math.min(Math.scalb(1.0, 61), Math.floor(price) * unit[row]);
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

    private void charge(long[] multipliers) {
        System.arraycopy(kept, 0, charge, 0, charge.length);
        for (int r = 0; r < core.rows; r++) {
            long price = price(multipliers, r);
            for (int s = 0; price > 0 && s < core.slots; s++) {
                charge[s] += price * core.weight[s * core.rows + r];
            }
        }
    }

    /** From here on options cost what they do at these multipliers. */
    void price(long[] multipliers) {
        charge(multipliers);
        for (int o = 0; o < cost.length; o++) {
            cost[o] = (core.cost[o] << shift) + core.load[o] * charge[core.slot[o]];
            if (core.extra != null) {
                for (int e = core.extra.first()[o]; e < core.extra.first()[o + 1]; e++) {
                    cost[o] += core.extra.load()[e] * charge[core.extra.slot()[e]];
                }
            }
        }
    }

    private long price(long[] multipliers, int row) {
        return multipliers[core.items + row] / unit[row];
    }

    /** What every plan has less to pay at these multipliers than its options cost, negative: what limits would cost if used up. */
    BigInteger fixed(long[] multipliers) {
        BigInteger sum = fixed;
        for (int r = 0; r < core.rows; r++) {
            sum = sum.subtract(product(price(multipliers, r), core.rowLimit[r]));
        }
        return sum;
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }

    /**
     * By how much a row is exceeded, in units of its multiplier.
     *
     * @param used load of each slot
     */
    double excess(int row, long[] used) {
        double over = -(double) core.rowLimit[row];
        for (int s = 0; s < core.slots; s++) {
            over += (double) used[s] * core.weight[s * core.rows + row];
        }
        return over / unit[row];
    }

    long of(int option) {
        return cost[option];
    }

    /** What a unit of load costs in a slot, besides what the slot takes for itself. */
    long charge(int slot) {
        return charge[slot];
    }

    int shift() {
        return shift;
    }
}
