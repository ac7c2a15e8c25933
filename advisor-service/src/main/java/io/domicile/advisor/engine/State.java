package io.domicile.advisor.engine;

import io.domicile.advisor.engine.Core.Extra;
import java.util.Arrays;

/**
 * A choice for each item with what it loads, and what a change would cost: the change of cost, plus a weight for each
 * unit beyond a capacity, a row's limit or another condition. Loads are whole numbers, so nothing drifts.
 */
final class State {
    /** The choice of an item that is lifted. */
    static final int NOWHERE = -1;

    final Core core;
    final int[] choice;
    final long[] load;
    long cost;

    /** What a unit beyond the capacity costs. */
    final double[] slotWeight;

    /** An excess, however small, counts like so many units more, or the last ones would never go. */
    final double[] jump;

    final RowUses rows;
    final SideUses sides;

    /** What a change adds to each row. */
    private final long[] change;

    /** Of the choice of each item: what it costs, and the slot that it loads first. */
    private final long[] costOf;

    private final int[] slotOf;
    private final int[] loadOf;

    /** Items by the first slot of their choice. */
    private final int[][] at;

    private final int[] size;
    private final int[] position;

    State(Core core, int[] start) {
        this.core = core;
        choice = start.clone();
        load = new long[core.slots + 1];
        slotWeight = new double[core.slots + 1];
        jump = new double[core.slots + 1];
        rows = new RowUses(core, start);
        sides = new SideUses(core);
        change = new long[core.rows];
        costOf = new long[core.items];
        slotOf = new int[core.items];
        loadOf = new int[core.items];
        at = new int[core.slots + 1][4];
        size = new int[core.slots + 1];
        position = new int[core.items];
        for (int i = 0; i < core.items; i++) {
            add(i, choice[i], 1);
            enter(i);
        }
        rows.settle();
        sides.settle();
    }

    void set(int item, int option) {
        if (core.extra != null || sides.count() > 0) {
            lift(item);
            put(item, option);
            return;
        }
        leave(item);
        add(slotOf[item], -(long) loadOf[item]);
        cost -= costOf[item];
        choice[item] = option;
        enter(item);
        add(slotOf[item], loadOf[item]);
        cost += costOf[item];
        rows.settle();
    }

    /** Takes an item out, until {@link #put} brings it back. */
    void lift(int item) {
        leave(item);
        add(item, choice[item], -1);
        choice[item] = NOWHERE;
        rows.settle();
        sides.settle(item);
    }

    /** Brings back what was lifted. */
    void put(int item, int option) {
        choice[item] = option;
        add(item, option, 1);
        enter(item);
        rows.settle();
        sides.settle(item);
    }

    /** What an item that was lifted adds at an option, in cost and weighted excess. */
    double addition(int item, int option) {
        double sum = core.cost[option];
        if (core.extra != null) {
            Arrays.fill(change, 0);
            sum += shift(core.extra, option, 1);
            restore(core.extra, option, -1);
            sum += rows.delta(change);
        } else {
            int t = core.slot[option];
            sum += slotDelta(t, core.load[option]);
            sum += rows.delta(t, 0, t, core.load[option]);
        }
        return sides.count() == 0 ? sum : sum + sides.addition(item, option);
    }

    private void add(int item, int option, int sign) {
        cost += sign * core.cost[option];
        add(core.slot[option], (long) sign * core.load[option]);
        if (core.extra != null) {
            for (int e = core.extra.first()[option]; e < core.extra.first()[option + 1]; e++) {
                add(core.extra.slot()[e], (long) sign * core.extra.load()[e]);
            }
        }
        if (sides.count() > 0) {
            sides.use(item, option, sign);
        }
    }

    private void add(int slot, long amount) {
        load[slot] += amount;
        rows.add(slot, amount);
    }

    private void enter(int item) {
        int s = core.slot[choice[item]];
        costOf[item] = core.cost[choice[item]];
        slotOf[item] = s;
        loadOf[item] = core.load[choice[item]];
        if (size[s] == at[s].length) {
            at[s] = Arrays.copyOf(at[s], 2 * size[s]);
        }
        position[item] = size[s];
        at[s][size[s]++] = item;
    }

    private void leave(int item) {
        int s = slotOf[item];
        int last = at[s][--size[s]];
        at[s][position[item]] = last;
        position[last] = position[item];
    }

    int itemsAt(int slot) {
        return size[slot];
    }

    int itemAt(int slot, int index) {
        return at[slot][index];
    }

    /** Whether all limits are kept. */
    boolean isFeasible() {
        for (int s = 0; s < core.slots; s++) {
            if (load[s] > core.capacity[s]) {
                return false;
            }
        }
        return !rows.isExceeded() && sides.areKept();
    }

    /** What going to an option changes, in cost and weighted excess. */
    double delta(int item, int option) {
        double sum = core.extra == null
                ? delta(item, core.cost[option], core.slot[option], core.load[option], relief(item))
                : general(core.extra, choice[item], option);
        return sides.count() == 0 ? sum : sum + sides.delta(item, choice[item], option);
    }

    /** The same for an option that loads one slot, of which is known how much, where nothing but slots and rows counts. */
    double delta(int item, long itsCost, int to, int on, double relief) {
        double sum = itsCost - costOf[item];
        int from = slotOf[item];
        int off = loadOf[item];
        sum += from != to ? relief + slotDelta(to, on) : slotDelta(from, on - off);
        return sum + rows.delta(from, off, to, on);
    }

    /** What an item's choice costs. */
    long costOf(int item) {
        return costOf[item];
    }

    /** The slot that it loads first. */
    int slotOf(int item) {
        return slotOf[item];
    }

    /** What it changes that an item leaves its slot; no load makes up for more. */
    double relief(int item) {
        return slotDelta(slotOf[item], -loadOf[item]);
    }

    private double slotDelta(int s, long change) {
        long room = core.capacity[s] - load[s];
        double before = room < 0 ? jump[s] - room : 0;
        double after = room < change ? jump[s] - (room - change) : 0;
        return slotWeight[s] * (after - before);
    }

    /** Options that load several slots: the old one's loads are taken away, the new one's added, then all put back. */
    private double general(Extra extra, int old, int option) {
        Arrays.fill(change, 0);
        double sum = core.cost[option] - core.cost[old];
        double shifted = shift(extra, old, -1) + shift(extra, option, 1);
        restore(extra, option, -1);
        restore(extra, old, 1);
        return sum + shifted + rows.delta(change);
    }

    private double shift(Extra extra, int option, int sign) {
        double sum = shift(core.slot[option], (long) sign * core.load[option]);
        for (int e = extra.first()[option]; e < extra.first()[option + 1]; e++) {
            sum += shift(extra.slot()[e], (long) sign * extra.load()[e]);
        }
        return sum;
    }

    private double shift(int s, long amount) {
        double sum = slotDelta(s, amount);
        load[s] += amount;
        rows.collect(s, amount, change);
        return sum;
    }

    private void restore(Extra extra, int option, int sign) {
        load[core.slot[option]] += (long) sign * core.load[option];
        for (int e = extra.first()[option]; e < extra.first()[option + 1]; e++) {
            load[extra.slot()[e]] += (long) sign * extra.load()[e];
        }
    }

    long excess(int slot) {
        return Math.max(0, load[slot] - core.capacity[slot]);
    }
}
