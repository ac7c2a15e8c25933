package io.domicile.advisor.engine;

import java.util.BitSet;

/**
 * A condition over several workloads. Where it asks for the load of a place without naming periods, that is the sum over
 * all of them.
 */
public sealed interface Limit {
    /** For messages, explanations and shadow prices. */
    String name();

    /**
     * The sum of weight x load over the places is at most a figure. Budgets, caps and shares are all of this kind, and
     * the engine prices them exactly.
     *
     * @param weight of each place, or of each place by period; at most 2^31 in size
     */
    @SuppressWarnings("ArrayRecordComponent") // Copied on the way in and out; nobody compares them.
    record Load(String name, long[] weight, long atMost) implements Limit {
        public Load {
            weight = weight.clone();
        }

        @Override
        public long[] weight() {
            return weight.clone();
        }

        /** What a unit of load counts at a place in a period, of so many places. */
        public long at(int place, int period, int places) {
            return weight.length == places ? weight[place] : weight[place * (weight.length / places) + period];
        }
    }

    /**
     * The sum of a criterion over the chosen pairs is at most a figure. Unplaced workloads and standbys count zero.
     *
     * @param criterion its number in the problem
     */
    record Total(String name, int criterion, long atMost) implements Limit {}

    /** At most so many groups are used by anything, standbys included: the number of operators with a contract. */
    record Count(String name, Grouping grouping, int atMost) implements Limit {}

    /** These workloads sit in one group, or all of them stay unplaced. */
    @SuppressWarnings("ArrayRecordComponent") // Copied on the way in and out; nobody compares them.
    record Together(String name, int[] workloads, Grouping grouping) implements Limit {
        public Together {
            workloads = workloads.clone();
        }

        @Override
        public int[] workloads() {
            return workloads.clone();
        }
    }

    /** Those of these workloads that are placed sit in different groups; standbys may sit anywhere. */
    @SuppressWarnings("ArrayRecordComponent") // Copied on the way in and out; nobody compares them.
    record Apart(String name, int[] workloads, Grouping grouping) implements Limit {
        public Apart {
            workloads = workloads.clone();
        }

        @Override
        public int[] workloads() {
            return workloads.clone();
        }
    }

    /** What is loaded onto some places, each unit at its price, costs at most this. */
    static Load budget(String name, long[] pricePerUnit, long atMost) {
        return new Load(name, pricePerUnit, atMost);
    }

    /** The places carry at most {@code numerator / denominator} of everything that is placed. */
    static Load shareAtMost(String name, int places, BitSet members, int numerator, int denominator) {
        return share(name, places, members, numerator, denominator, 1);
    }

    /** The places carry at least {@code numerator / denominator} of everything that is placed. */
    static Load shareAtLeast(String name, int places, BitSet members, int numerator, int denominator) {
        return share(name, places, members, numerator, denominator, -1);
    }

    private static Load share(String name, int places, BitSet members, int numerator, int denominator, int sign) {
        if (denominator <= 0 || numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("Share " + name + " is not between 0 and 1");
        }
        var weight = new long[places];
        for (int place = 0; place < places; place++) {
            weight[place] = sign * ((members.get(place) ? (long) denominator : 0L) - numerator);
        }
        return new Load(name, weight, 0);
    }
}
