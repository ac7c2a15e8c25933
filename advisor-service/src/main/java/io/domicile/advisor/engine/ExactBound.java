package io.domicile.advisor.engine;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The bound that prices give, in whole numbers throughout: no plan costs less. Prices are rounded to multiples of
 * 2^-shift, which keeps the bound valid whatever they were; it is computed from those rounded prices without error.
 *
 * <p>With prices G of slots and r of rows, the bound is the sum over items of their cheapest option at G, less r x limit
 * over rows, less capacity x (G - what rows charge the slot) over slots.
 *
 * @param value the least that any plan can cost, rounded up to a whole number
 * @param prices those that it was computed at: none is less than what rows charge, and none of an unlimited slot more. Whoever
 *     argues from the bound argues from these, whatever prices it was asked for
 */
record ExactBound(long value, Prices prices) {
    /** Row prices are finer than slot prices: weights multiply them. */
    static final int FINER = 24;

    static ExactBound of(Core core, Prices prices) {
        int shift = shift(core, prices);
        var price = new long[core.slots + 1];
        BigInteger fixed = round(core, prices, shift, price);
        while (!fits(core, price, shift)) {
            shift--;
            if (shift < 0) {
                throw new ArithmeticException("Prices are out of range");
            }
            fixed = round(core, prices, shift, price);
        }
        long high = 0;
        long low = 0;
        for (int i = 0; i < core.items; i++) {
            long least = least(core, i, price, shift);
            high += least >> 30;
            low += least & ((1L << 30) - 1);
        }
        BigInteger sum = BigInteger.valueOf(high)
                .shiftLeft(30)
                .add(BigInteger.valueOf(low))
                .shiftLeft(FINER)
                .add(fixed);
        long value = sum.negate().shiftRight(shift + FINER).negate().longValueExact();
        return new ExactBound(value, used(prices, price, shift));
    }

    private static Prices used(Prices asked, long[] price, int shift) {
        var slot = new double[price.length];
        Arrays.setAll(slot, s -> Math.scalb((double) price[s], -shift));
        var row = new double[asked.row().length];
        Arrays.setAll(row, r -> Math.max(0, asked.row()[r]));
        return new Prices(slot, row);
    }

    private static long least(Core core, int item, long[] price, int shift) {
        long least = Long.MAX_VALUE;
        for (int o = core.first[item]; o < core.first[item + 1]; o++) {
            long value = (core.cost[o] << shift) + core.load[o] * price[core.slot[o]];
            if (core.extra != null) {
                for (int e = core.extra.first()[o]; e < core.extra.first()[o + 1]; e++) {
                    value += core.extra.load()[e] * price[core.extra.slot()[e]];
                }
            }
            least = Math.min(least, value);
        }
        return least;
    }

    private static boolean fits(Core core, long[] price, int shift) {
        double largest = 0;
        for (long one : price) {
            largest = Math.max(largest, Math.abs((double) one));
        }
        return Math.scalb((double) core.maxCost, shift) + core.maxLoad * largest < 0x1p62;
    }

    /** So fine that nothing in the inner loop exceeds 2^62. */
    private static int shift(Core core, Prices prices) {
        double largest = 0;
        for (double price : prices.slot()) {
            largest = Math.max(largest, Math.abs(price));
        }
        double value = 2.0 * core.maxCost + 2.0 * core.maxLoad * (largest + 1) + 1;
        int shift = 60 - Math.getExponent(value);
        return Math.clamp(shift, 0, 30);
    }

    /**
     * Rounds the prices so that they can be used.
     *
     * @param price of each slot as a multiple of 2^-shift, written here
     * @return what does not depend on the items, as a multiple of 2^-(shift + {@link #FINER})
     */
    static BigInteger round(Core core, Prices prices, int shift, long[] price) {
        double unit = Math.scalb(1.0, shift);
        double fine = Math.scalb(1.0, shift + FINER);
        var row = new BigInteger[core.rows];
        BigInteger sum = BigInteger.ZERO;
        for (int r = 0; r < core.rows; r++) {
            row[r] = whole(Math.max(0, prices.row()[r]) * fine);
            sum = sum.subtract(row[r].multiply(BigInteger.valueOf(core.rowLimit[r])));
        }
        for (int s = 0; s < core.slots; s++) {
            BigInteger charged = BigInteger.ZERO;
            for (int r = 0; r < core.rows; r++) {
                long weight = core.weight[s * core.rows + r];
                if (weight != 0 && row[r].signum() != 0) {
                    charged = charged.add(row[r].multiply(BigInteger.valueOf(weight)));
                }
            }
            BigInteger own = BigInteger.valueOf(Math.round(prices.slot()[s] * unit));
            if (core.capacity[s] == Problem.UNLIMITED) {
                own = charged.shiftRight(FINER);
            } else if (own.shiftLeft(FINER).compareTo(charged) < 0) {
                own = charged.negate().shiftRight(FINER).negate();
            }
            if (core.capacity[s] != Problem.UNLIMITED) {
                BigInteger over = own.shiftLeft(FINER).subtract(charged);
                sum = sum.subtract(over.multiply(BigInteger.valueOf(core.capacity[s])));
            }
            price[s] = own.longValueExact();
        }
        return sum;
    }

    private static BigInteger whole(double value) {
        return Math.abs(value) < 0x1p62
                ? BigInteger.valueOf(Math.round(value))
                : new java.math.BigDecimal(value).toBigInteger();
    }
}
