package io.domicile.advisor.engine;

import java.util.Arrays;

/**
 * The pairs of item and option that may be worth trying: those whose reduced cost, what they cost beyond the item's
 * cheapest option at the relaxation's prices, is small. They are numbered by item and then by reduced cost, so the pairs of
 * an item are its ranks, and the first is its cheapest option. What a pair costs and loads is kept here a second time: a
 * search looks at these few pairs again and again, and among all options it would wait for memory.
 */
final class Moves {
    private static final int MOST_PER_ITEM = 12;

    /** The pairs of item i begin at {@code first[i]}. */
    private final int[] first;

    private final int[] item;
    private final int[] option;
    private final double[] reduced;
    private final long[] cost;
    private final int[] slot;
    private final int[] load;
    /** All pairs but the first of each item, by reduced cost, so that a lower cut is a shorter prefix. */
    private final int[] order;
    /** The same by slot, and by reduced cost within one. */
    private final int[] slotFirst;

    private final int[] bySlot;
    private final int[] itemBySlot;

    Moves(Core core, Prices prices) {
        int items = core.items;
        first = new int[items + 1];
        var keptOption = new int[Math.min(core.options(), items * MOST_PER_ITEM)];
        var keptReduced = new double[keptOption.length];
        int next = 0;
        var nearest = new int[MOST_PER_ITEM];
        var value = new double[MOST_PER_ITEM];
        for (int i = 0; i < items; i++) {
            first[i] = next;
            int count = 0;
            for (int o = core.first[i]; o < core.first[i + 1]; o++) {
                double priced = core.priced(o, prices.slot());
                if (count == MOST_PER_ITEM && priced >= value[count - 1]) {
                    continue;
                }
                int k = count < MOST_PER_ITEM ? count++ : count - 1;
                while (k > 0 && value[k - 1] > priced) {
                    value[k] = value[k - 1];
                    nearest[k] = nearest[k - 1];
                    k--;
                }
                value[k] = priced;
                nearest[k] = o;
            }
            for (int k = 0; k < count; k++) {
                keptOption[next] = nearest[k];
                keptReduced[next++] = value[k] - value[0];
            }
        }
        first[items] = next;
        option = Arrays.copyOf(keptOption, next);
        reduced = Arrays.copyOf(keptReduced, next);
        item = new int[next];
        cost = new long[next];
        slot = new int[next];
        load = new int[next];
        for (int i = 0; i < items; i++) {
            for (int pair = first[i]; pair < first[i + 1]; pair++) {
                item[pair] = i;
                cost[pair] = core.cost[option[pair]];
                slot[pair] = core.slot[option[pair]];
                load[pair] = core.load[option[pair]];
            }
        }
        order = order();
        slotFirst = new int[core.slots + 2];
        bySlot = new int[order.length];
        itemBySlot = new int[order.length];
        sortBySlot();
    }

    private int[] order() {
        var keys = new long[option.length - (first.length - 1)];
        int next = 0;
        for (int i = 0; i + 1 < first.length; i++) {
            for (int pair = first[i] + 1; pair < first[i + 1]; pair++) {
                // Not negative, so the bits of a float are in the order of its values; the number breaks ties.
                keys[next++] = ((long) Float.floatToIntBits((float) reduced[pair]) << 32) | pair;
            }
        }
        Arrays.sort(keys);
        var sorted = new int[keys.length];
        Arrays.setAll(sorted, k -> (int) keys[k]);
        return sorted;
    }

    private void sortBySlot() {
        for (int pair : order) {
            slotFirst[slot[pair] + 1]++;
        }
        for (int s = 0; s + 1 < slotFirst.length; s++) {
            slotFirst[s + 1] += slotFirst[s];
        }
        int[] next = slotFirst.clone();
        for (int pair : order) {
            int at = next[slot[pair]]++;
            bySlot[at] = pair;
            itemBySlot[at] = item[pair];
        }
    }

    /** How many pairs there are besides the first of each item. */
    int size() {
        return order.length;
    }

    /** A pair by its place in the order of reduced costs. */
    int pair(int index) {
        return order[index];
    }

    /** How many pairs have at most this reduced cost, without the first of each item. */
    int within(double cut) {
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reduced[order[middle]] <= cut) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first pair of an item, its cheapest. */
    int first(int ofItem) {
        return first[ofItem];
    }

    int ranks(int ofItem) {
        return first[ofItem + 1] - first[ofItem];
    }

    int item(int pair) {
        return item[pair];
    }

    int option(int pair) {
        return option[pair];
    }

    double reduced(int pair) {
        return reduced[pair];
    }

    long cost(int pair) {
        return cost[pair];
    }

    /** The slot that the option loads first. */
    int slot(int pair) {
        return slot[pair];
    }

    /** Of that slot. */
    int load(int pair) {
        return load[pair];
    }

    int atSlot(int of) {
        return slotFirst[of + 1] - slotFirst[of];
    }

    /** A pair by the slot that it loads. */
    int atSlot(int of, int index) {
        return bySlot[slotFirst[of] + index];
    }

    /** The item of that pair. */
    int itemAtSlot(int of, int index) {
        return itemBySlot[slotFirst[of] + index];
    }
}
