package io.domicile.advisor.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A problem in the form that the engine works on: each item takes one option; an option costs something and loads slots;
 * slots have capacities, and rows limit weighted sums of slot loads. Everything linear is in here, so one price for each
 * slot tells what a load really costs. What is not linear is in {@link #sides}.
 *
 * <p>Items are workloads, or several that must share a place. Slots are places by period, then one for each limited
 * criterion, then one that carries nothing (for options without a load).
 */
final class Core {
    final int items;
    final int slots;
    final int rows;
    /** The options of item i are {@code first[i]} to {@code first[i + 1]}, by place. */
    final int[] first;

    final long[] cost;
    final int[] slot;
    final int[] load;
    /** Where an option loads more than one slot; absent where none does. */
    final @Nullable Extra extra;

    final int[] place;
    final int @Nullable [] standby;
    /** One more than {@code slots}: the last is not limited and carries nothing. */
    final long[] capacity;

    final long[] rowLimit;
    /** Weight of slot s in row r at {@code s * rows + r}. */
    final long[] weight;

    final Sides sides;
    /** The workloads of each item. */
    final int[][] members;

    final long maxCost;
    final long maxLoad;

    /** Further slots and loads of options: of option o from {@code first[o]} to {@code first[o + 1]}. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; copying would double the memory.
    record Extra(int[] first, int[] slot, int[] load) {}

    Core(Parts parts) {
        items = parts.members.length;
        slots = parts.capacity.length - 1;
        rows = parts.rowLimit.length;
        first = parts.first;
        cost = parts.cost;
        slot = parts.slot;
        load = parts.load;
        extra = parts.extra;
        place = parts.place;
        standby = parts.standby;
        capacity = parts.capacity;
        rowLimit = parts.rowLimit;
        weight = parts.weight;
        sides = parts.sides;
        members = parts.members;
        long cost = 0;
        for (long one : this.cost) {
            cost = Math.max(cost, Math.abs(one));
        }
        maxCost = cost;
        long load = 0;
        for (int o = 0; o < options(); o++) {
            long sum = this.load[o];
            if (extra != null) {
                for (int e = extra.first[o]; e < extra.first[o + 1]; e++) {
                    sum += extra.load[e];
                }
            }
            load = Math.max(load, sum);
        }
        maxLoad = load;
    }

    /** What a core is made of, see there. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; copying would double the memory.
    record Parts(
            int[] first,
            long[] cost,
            int[] slot,
            int[] load,
            @Nullable Extra extra,
            int[] place,
            int @Nullable [] standby,
            long[] capacity,
            long[] rowLimit,
            long[] weight,
            Sides sides,
            int[][] members) {}

    /** The same with so much more room in the last slot that carries something: the last criterion that is limited. */
    Core withLast(long more) {
        long[] other = capacity.clone();
        other[slots - 1] = Math.addExact(other[slots - 1], more);
        return new Core(
                new Parts(first, cost, slot, load, extra, place, standby, other, rowLimit, weight, sides, members));
    }

    /** The same with some of the options, given by number in rising order, and with these conditions. */
    Core of(int[] kept, Sides conditions) {
        var begin = new int[items + 1];
        var table = new OptionTable(capacity, 0, kept.length);
        int next = 0;
        for (int i = 0; i < items; i++) {
            begin[i] = next;
            for (; next < kept.length && kept[next] < first[i + 1]; next++) {
                copy(kept[next], 1, table);
            }
        }
        begin[items] = next;
        return with(begin, table, conditions, members);
    }

    /** Adds an option to a table, with so many times its cost and loads. */
    void copy(int option, int times, OptionTable table) {
        table.begin(cost[option] * times, place[option], standby(option));
        for (int e = 0; e < entries(option); e++) {
            table.load(slot(option, e), load(option, e) * times);
        }
        table.end();
    }

    /** The same capacities and limits for other items with other options. */
    Core with(int[] begin, OptionTable table, Sides conditions, int[][] items) {
        return of(begin, table, new Limits(capacity, rowLimit, weight, conditions), items);
    }

    /** What is limited, see there. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; copying would double the memory.
    record Limits(long[] capacity, long[] row, long[] weight, Sides sides) {}

    /** Of the options in a table. */
    static Core of(int[] begin, OptionTable table, Limits limits, int[][] items) {
        return new Core(new Parts(
                begin,
                table.costs(),
                table.slots(),
                table.loads(),
                table.extra(),
                table.places(),
                table.standbys(),
                limits.capacity(),
                limits.row(),
                limits.weight(),
                limits.sides(),
                items));
    }

    /** Items by the largest load that one of their options has. */
    int[] heaviestFirst() {
        var keys = new long[items];
        for (int i = 0; i < items; i++) {
            int most = 0;
            for (int o = first[i]; o < first[i + 1]; o++) {
                most = Math.max(most, load[o]);
            }
            keys[i] = ((long) (Integer.MAX_VALUE - most) << 32) | i;
        }
        Arrays.sort(keys);
        var order = new int[items];
        Arrays.setAll(order, k -> (int) keys[k]);
        return order;
    }

    /** An item's option by its places, -1 if it has no such one. */
    int option(int item, int at, int held) {
        for (int o = first[item]; o < first[item + 1]; o++) {
            if (place[o] == at && standby(o) == held) {
                return o;
            }
        }
        return -1;
    }

    /** Where an option holds its item ready, {@link Plan#NONE} if nowhere. */
    int standby(int option) {
        return standby == null ? Plan.NONE : standby[option];
    }

    int options() {
        return cost.length;
    }

    /** How many slots an option loads, the first included even if that carries nothing. */
    int entries(int option) {
        return extra == null ? 1 : 1 + extra.first()[option + 1] - extra.first()[option];
    }

    /** The slots that an option loads, in rising order. */
    int slot(int option, int entry) {
        return entry == 0 || extra == null ? slot[option] : extra.slot()[extra.first()[option] + entry - 1];
    }

    int load(int option, int entry) {
        return entry == 0 || extra == null ? load[option] : extra.load()[extra.first()[option] + entry - 1];
    }

    /** What an option costs when a unit of load costs {@code price} in each slot. */
    double priced(int option, double[] price) {
        double sum = cost[option] + load[option] * price[slot[option]];
        if (extra != null) {
            for (int e = extra.first[option]; e < extra.first[option + 1]; e++) {
                sum += extra.load[e] * price[extra.slot[e]];
            }
        }
        return sum;
    }
}
