package io.domicile.advisor.engine;

import java.util.Arrays;

/**
 * Prices at which no slot is asked for far more than it holds, where those of a sample or of another problem leave a few slots
 * far too cheap: each such slot's price rises to what the items that find room would still pay, as in an auction (Bertsekas,
 * The auction algorithm, 1988, with several bids at a time). From there Newton's method takes long steps. Of an option's slots the first counts.
 */
final class Levelling {
    private static final int ROUNDS = 4;
    /** A slot that is asked for so many times what it holds is too cheap. */
    private static final double FAR = 1.5;

    private final Core core;
    private final Candidates candidates;
    private final double[] price;
    /** The option that each item asks for, and what it would pay for a unit of load before it asks for another slot. */
    private final int[] asked;

    private final double[] bid;
    private final long[] load;
    /** Items by the slot that they ask for. */
    private final int[] begin;

    private final int[] bySlot;

    private Levelling(Core core, Candidates candidates, Prices rough) {
        this.core = core;
        this.candidates = candidates;
        price = rough.slot().clone();
        asked = new int[core.items];
        bid = new double[core.items];
        load = new long[core.slots + 1];
        begin = new int[core.slots + 2];
        bySlot = new int[core.items];
    }

    static Prices of(Core core, Candidates candidates, Prices rough) {
        var levelling = new Levelling(core, candidates, rough);
        for (int round = 0; round < ROUNDS; round++) {
            levelling.ask();
            if (!levelling.raise()) {
                break;
            }
        }
        return new Prices(levelling.price, rough.row());
    }

    /** Each item asks for the slot of its cheapest candidate. */
    private void ask() {
        Arrays.fill(load, 0);
        Arrays.fill(begin, 0);
        for (int i = 0; i < core.items; i++) {
            ask(i);
            load[slot(i)] += asked[i] < 0 ? 0 : core.load[asked[i]];
            begin[slot(i) + 1]++;
        }
        for (int s = 0; s <= core.slots; s++) {
            begin[s + 1] += begin[s];
        }
        int[] next = begin.clone();
        for (int i = 0; i < core.items; i++) {
            bySlot[next[slot(i)]++] = i;
        }
    }

    private int slot(int item) {
        return asked[item] < 0 ? core.slots : core.slot[asked[item]];
    }

    private void ask(int i) {
        double least = Double.POSITIVE_INFINITY;
        double other = Double.POSITIVE_INFINITY;
        int chosen = Candidates.NEVER;
        for (int k = candidates.first(i); k < candidates.first(i + 1); k++) {
            int o = candidates.option(k);
            if (o == Candidates.NEVER) {
                continue;
            }
            double value = core.priced(o, price);
            boolean isElsewhere = chosen < 0 || core.slot[o] != core.slot[chosen];
            if (value < least) {
                other = isElsewhere ? least : other;
                least = value;
                chosen = o;
            } else if (isElsewhere) {
                other = Math.min(other, value);
            }
        }
        asked[i] = chosen;
        bid[i] = chosen < 0 || core.load[chosen] == 0 ? 0 : (other - least) / core.load[chosen];
    }

    /** True if some slot was too cheap. */
    private boolean raise() {
        boolean isRaised = false;
        for (int s = 0; s < core.slots; s++) {
            if (core.capacity[s] != Problem.UNLIMITED && load[s] > FAR * core.capacity[s]) {
                price[s] += lowestBid(s);
                isRaised = true;
            }
        }
        return isRaised;
    }

    /** Of those that find room, the highest bids first. */
    private double lowestBid(int slot) {
        var order = new long[begin[slot + 1] - begin[slot]];
        for (int k = 0; k < order.length; k++) {
            int i = bySlot[begin[slot] + k];
            // Not negative, so the bits of a float are in the order of its values.
            order[k] = ((long) (Integer.MAX_VALUE - Float.floatToIntBits((float) bid[i])) << 32) | i;
        }
        Arrays.sort(order);
        double lowest = 0;
        long sum = 0;
        for (int k = 0; k < order.length && sum <= core.capacity[slot]; k++) {
            int i = (int) order[k];
            sum += core.load[asked[i]];
            lowest = bid[i] < Double.POSITIVE_INFINITY ? bid[i] : lowest;
        }
        return lowest;
    }
}
