package io.domicile.advisor.engine;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects options: what each costs, and which slots it loads with how much. */
final class OptionTable {
    /** More options than this are refused: they would not fit into memory. */
    private static final int MOST = 60_000_000;

    private final long[] capacity;
    private final int placeSlots;
    /** The slot that carries nothing. */
    private final int nothing;

    private int options;
    private int entries;
    private long[] cost;
    private int[] slot;
    private int[] load;
    private int[] place;
    private int @Nullable [] standby;
    private int[] extraFirst = new int[1];
    private int[] extraSlot = new int[0];
    private int[] extraLoad = new int[0];
    private boolean begun;

    /**
     * An empty table.
     *
     * @param capacity of all slots; an option that loads one of the first {@code placeSlots} with more is left out
     * @param expected options; more fit too
     */
    OptionTable(long[] capacity, int placeSlots, int expected) {
        this.capacity = capacity;
        this.placeSlots = placeSlots;
        nothing = capacity.length - 1;
        cost = new long[expected];
        slot = new int[expected];
        load = new int[expected];
        place = new int[expected];
    }

    int size() {
        return options;
    }

    /** An option that loads one slot: nearly all of them, in large portfolios of one period. */
    void add(long sum, int at, int amount, int where) {
        if (amount <= capacity[at]) {
            begin(sum, where, Plan.NONE);
            slot[options] = at;
            load[options] = amount;
            end();
        }
    }

    /** An option whose slots come with {@link #load}, rising, until {@link #end}. */
    void begin(long sum, int where, int held) {
        if (Math.abs(sum) > Problem.MAX_COST) {
            throw new IllegalArgumentException("Costs that belong together are beyond 2^42");
        }
        if (options == MOST) {
            throw new IllegalArgumentException("More than " + MOST + " options");
        }
        grow();
        cost[options] = sum;
        place[options] = where;
        if (held != Plan.NONE && standby == null) {
            standby = new int[cost.length];
            Arrays.fill(standby, Plan.NONE);
        }
        if (standby != null) {
            standby[options] = held;
        }
        slot[options] = nothing;
        load[options] = 0;
        begun = false;
    }

    void load(int at, int amount) {
        if (begun) {
            if (entries == extraSlot.length) {
                extraSlot = Arrays.copyOf(extraSlot, Math.max(64, entries + (entries >> 1)));
                extraLoad = Arrays.copyOf(extraLoad, extraSlot.length);
            }
            extraSlot[entries] = at;
            extraLoad[entries++] = amount;
        } else {
            slot[options] = at;
            load[options] = amount;
            begun = true;
        }
    }

    void end() {
        options++;
        if (extraFirst.length <= options) {
            extraFirst = Arrays.copyOf(extraFirst, 2 * options + 16);
        }
        extraFirst[options] = entries;
    }

    void add(long sum, Map<Integer, Long> at, int where, int held) {
        for (var entry : at.entrySet()) {
            if (entry.getKey() < placeSlots && entry.getValue() > capacity[entry.getKey()]) {
                return;
            }
        }
        begin(sum, where, held);
        at.forEach((slot, amount) -> load(slot, Math.toIntExact(amount)));
        end();
    }

    private void grow() {
        if (options < cost.length) {
            return;
        }
        int size = options + (options >> 1) + 16;
        cost = Arrays.copyOf(cost, size);
        slot = Arrays.copyOf(slot, size);
        load = Arrays.copyOf(load, size);
        place = Arrays.copyOf(place, size);
        if (standby != null) {
            standby = Arrays.copyOf(standby, size);
        }
    }

    /** Takes something off an option's load of a slot and returns what it was before. */
    int takeOff(int option, int at, int off) {
        if (slot[option] == at) {
            int was = load[option];
            load[option] = Math.subtractExact(was, off);
            return was;
        }
        for (int e = extraFirst[option]; e < extraFirst[option + 1]; e++) {
            if (extraSlot[e] == at) {
                int was = extraLoad[e];
                extraLoad[e] = Math.subtractExact(was, off);
                return was;
            }
        }
        throw new IllegalStateException("Option without its criterion");
    }

    /** The largest load of an option's first slot. */
    long largestLoad() {
        long most = 0;
        for (int i = 0; i < options; i++) {
            most = Math.max(most, load[i]);
        }
        return most;
    }

    long[] costs() {
        return Arrays.copyOf(cost, options);
    }

    int[] slots() {
        return Arrays.copyOf(slot, options);
    }

    int[] loads() {
        return Arrays.copyOf(load, options);
    }

    int[] places() {
        return Arrays.copyOf(place, options);
    }

    int @Nullable [] standbys() {
        return standby == null ? null : Arrays.copyOf(standby, options);
    }

    /** Where options load more than one slot; null where none does. */
    Core.@Nullable Extra extra() {
        return entries == 0
                ? null
                : new Core.Extra(
                        Arrays.copyOf(extraFirst, options + 1),
                        Arrays.copyOf(extraSlot, entries),
                        Arrays.copyOf(extraLoad, entries));
    }
}
