package io.domicile.advisor.engine;

import java.util.Arrays;

/**
 * The most valuable things that fit into a room, whole: a knapsack, by branch and bound in whole numbers (Horowitz and
 * Sahni, Computing partitions with applications to the knapsack problem, 1974). Used again and again, so it keeps its arrays.
 */
final class Packing {
    /** So many things at most; their number is kept in the low bits of what they are sorted by. */
    static final int MOST = 1 << 16;
    /** Sorting looks at the first bits of a ratio only; what that can be wrong by, as a shift of the value. */
    private static final int ROUGH = 34;

    private int size;
    private int[] thing = new int[64];
    private long[] given = new long[64];
    private int[] givenLoad = new int[64];
    private long[] key = new long[64];

    /** By value per load, the highest first. */
    private int[] order = new int[64];

    private long[] value = new long[64];
    private int[] load = new int[64];
    private long[] values = new long[65];
    private long[] loads = new long[65];
    private boolean[] in = new boolean[64];
    private boolean[] best = new boolean[64];
    private long most;
    private long nodes;

    void clear() {
        size = 0;
    }

    /** @param worth more than 0 and less than 2^52 */
    void add(int name, long worth, int weight) {
        if (size == MOST) {
            throw new ArithmeticException("There are too many things to pack");
        }
        if (size == thing.length) {
            grow();
        }
        thing[size] = name;
        given[size] = worth;
        givenLoad[size++] = weight;
    }

    private void grow() {
        int larger = 2 * size;
        thing = Arrays.copyOf(thing, larger);
        given = Arrays.copyOf(given, larger);
        givenLoad = Arrays.copyOf(givenLoad, larger);
        key = new long[larger];
        order = new int[larger];
        value = new long[larger];
        load = new int[larger];
        values = new long[larger + 1];
        loads = new long[larger + 1];
        in = new boolean[larger];
        best = new boolean[larger];
    }

    /**
     * Packs.
     *
     * @param budget branches to look at; where they do not suffice, what comes back is more than the most
     * @return the value of the best packing, or more
     */
    long pack(long room, long budget) {
        sort();
        most = -1;
        long used = 0;
        int next = 0;
        long left = room;
        long sum = 0;
        while (true) {
            while (next < size && sum + atMost(next, left) > most) {
                while (next < size && load[next] <= left) {
                    in[next] = true;
                    left -= load[next];
                    sum += value[next++];
                }
                if (next < size) {
                    in[next++] = false;
                }
            }
            if (next == size && sum > most) {
                most = sum;
                System.arraycopy(in, 0, best, 0, size);
            }
            int last = next - 1;
            while (last >= 0 && !in[last]) {
                last--;
            }
            if (last < 0) {
                nodes += used + size;
                return most;
            }
            if (++used > budget) {
                nodes += used + size;
                return Math.max(most, atMost(0, room));
            }
            in[last] = false;
            left += load[last];
            sum -= value[last];
            next = last + 1;
        }
    }

    private void sort() {
        for (int k = 0; k < size; k++) {
            // Not negative, so the bits of a ratio are in the order of its values.
            long ratio = Double.doubleToLongBits((double) given[k] / givenLoad[k]);
            key[k] = (Long.MAX_VALUE - ratio & -MOST) | k;
        }
        Arrays.sort(key, 0, size);
        for (int k = 0; k < size; k++) {
            int from = (int) (key[k] & (MOST - 1));
            order[k] = thing[from];
            value[k] = given[from];
            load[k] = givenLoad[from];
            values[k + 1] = Math.addExact(values[k], value[k]);
            loads[k + 1] = loads[k] + load[k];
        }
    }

    /** No packing of the things from one on is worth more: parts of things are let in. */
    private long atMost(int from, long room) {
        long until = loads[from] + room;
        int full = full(from, until);
        long sum = values[full] - values[from];
        if (full < size) {
            sum += (long) ((double) value[full] * (until - loads[full]) / load[full]) + 1;
        }
        return sum + (sum >>> ROUGH) + 1;
    }

    /** The last before which all fit. */
    private int full(int from, long until) {
        int low = from;
        int high = size;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (loads[middle] <= until) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** No packing of these things into a room is worth more. */
    long atMost(long room) {
        return atMost(0, room);
    }

    /** No packing of the others is worth more. */
    long withoutAtMost(int rank, long room) {
        return rank < full(0, room) ? atMost(0, room + load[rank]) - value[rank] : atMost(0, room);
    }

    int size() {
        return size;
    }

    /** The name of a thing by its rank. */
    int name(int rank) {
        return order[rank];
    }

    /** Whether it is in the best packing that was found. */
    boolean isIn(int rank) {
        return best[rank];
    }

    /** Branches looked at so far, and things sorted. */
    long nodes() {
        return nodes;
    }
}
