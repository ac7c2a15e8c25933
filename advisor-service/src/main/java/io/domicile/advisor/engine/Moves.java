package io.domicile.advisor.engine;

import java.util.Arrays;

/**
 * The pairs of item and option that may be worth trying: those whose reduced cost, what they cost beyond the item's
 * cheapest option at the relaxation's prices, is small. By reduced cost, so that a lower cut is a shorter prefix; the
 * cheapest option itself is only found by rank.
 */
final class Moves {
    private static final int MOST_PER_ITEM = 12;

    private final int[] item;
    private final int[] option;
    private final double[] reduced;
    /** Options of item i by reduced cost: {@code ranked[first[i]]} on. */
    private final int[] first;

    private final int[] ranked;
    private final double[] rankedReduced;
    /** Indices of pairs by the slot of their option, by reduced cost. */
    private final int[] slotFirst;

    private final int[] bySlot;

    Moves(Core core, Prices prices, double most) {
        int items = core.items;
        first = new int[items + 1];
        var keptOption = new int[Math.min(core.options(), items * MOST_PER_ITEM)];
        var keptReduced = new double[keptOption.length];
        int next = 0;
        var option = new int[MOST_PER_ITEM];
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
                    option[k] = option[k - 1];
                    k--;
                }
                value[k] = priced;
                option[k] = o;
            }
            for (int k = 0; k < count && (k < 2 || value[k] - value[0] <= most); k++) {
                keptOption[next] = option[k];
                keptReduced[next++] = value[k] - value[0];
            }
        }
        first[items] = next;
        ranked = Arrays.copyOf(keptOption, next);
        rankedReduced = Arrays.copyOf(keptReduced, next);
        this.item = new int[next - items];
        this.option = new int[next - items];
        reduced = new double[next - items];
        sort(core);
        slotFirst = new int[core.slots + 2];
        bySlot = new int[next];
        bySlot(core);
    }

    private void sort(Core core) {
        var keys = new long[reduced.length];
        var owner = new int[ranked.length];
        int next = 0;
        for (int i = 0; i < core.items; i++) {
            for (int k = first[i]; k < first[i + 1]; k++) {
                owner[k] = i;
                if (k > first[i]) {
                    // Not negative, so the bits of a float are in the order of its values; the index breaks ties.
                    keys[next++] = ((long) Float.floatToIntBits((float) rankedReduced[k]) << 32) | k;
                }
            }
        }
        Arrays.sort(keys);
        for (int k = 0; k < keys.length; k++) {
            int from = (int) keys[k];
            item[k] = owner[from];
            option[k] = ranked[from];
            reduced[k] = rankedReduced[from];
        }
    }

    private void bySlot(Core core) {
        for (int o : option) {
            slotFirst[core.slot[o] + 1]++;
        }
        for (int s = 0; s <= core.slots; s++) {
            slotFirst[s + 1] += slotFirst[s];
        }
        int[] next = slotFirst.clone();
        for (int k = 0; k < option.length; k++) {
            bySlot[next[core.slot[option[k]]]++] = k;
        }
    }

    int size() {
        return item.length;
    }

    int item(int k) {
        return item[k];
    }

    int option(int k) {
        return option[k];
    }

    double reduced(int k) {
        return reduced[k];
    }

    /** How many pairs have at most this reduced cost. */
    int within(double cut) {
        int low = 0;
        int high = reduced.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reduced[middle] <= cut) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int ranks(int ofItem) {
        return first[ofItem + 1] - first[ofItem];
    }

    /** An item's option by rank. */
    int ranked(int ofItem, int rank) {
        return ranked[first[ofItem] + rank];
    }

    double rankedReduced(int ofItem, int rank) {
        return rankedReduced[first[ofItem] + rank];
    }

    int atSlot(int slot) {
        return slotFirst[slot + 1] - slotFirst[slot];
    }

    /** The index of a pair by the slot that it loads. */
    int atSlot(int slot, int index) {
        return bySlot[slotFirst[slot] + index];
    }
}
