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
    final long[] active;
    long cost;

    /** What a unit beyond the capacity costs, and beyond a row's limit. */
    final double[] slotWeight;

    /** An excess, however small, counts like so many units more, or the last ones would never go. */
    double jump;

    final double[] rowWeight;
    final SideUses sides;

    /** Which slots any row weighs, and what a change adds to each row. */
    private final boolean[] inRows;

    private final long[] change;

    /** Items by the first slot of their choice. */
    private final int[][] at;

    private final int[] size;
    private final int[] position;

    State(Core core, int[] start) {
        this.core = core;
        choice = start.clone();
        load = new long[core.slots + 1];
        active = new long[core.rows];
        slotWeight = new double[core.slots + 1];
        rowWeight = new double[core.rows];
        sides = new SideUses(core);
        change = new long[core.rows];
        inRows = new boolean[core.slots + 1];
        for (int k = 0; k < core.weight.length; k++) {
            inRows[k / core.rows] |= core.weight[k] != 0;
        }
        at = new int[core.slots + 1][4];
        size = new int[core.slots + 1];
        position = new int[core.items];
        for (int i = 0; i < core.items; i++) {
            add(i, choice[i], 1);
            enter(i);
        }
        sides.settle();
    }

    void set(int item, int option) {
        leave(item);
        add(item, choice[item], -1);
        choice[item] = option;
        add(item, option, 1);
        enter(item);
        sides.settle(item);
    }

    /** Takes an item out, until {@link #put} brings it back. */
    void lift(int item) {
        leave(item);
        add(item, choice[item], -1);
        choice[item] = NOWHERE;
        sides.settle(item);
    }

    /** Brings back what was lifted. */
    void put(int item, int option) {
        choice[item] = option;
        add(item, option, 1);
        enter(item);
        sides.settle(item);
    }

    /** What an item that was lifted adds at an option, in cost and weighted excess. */
    double addition(int item, int option) {
        double sum = core.cost[option];
        if (core.extra != null) {
            Arrays.fill(change, 0);
            sum += shift(core.extra, option, 1);
            restore(core.extra, option, -1);
            sum += rowDeltas();
        } else {
            int t = core.slot[option];
            sum += slotDelta(t, core.load[option]);
            for (int r = 0; r < core.rows; r++) {
                sum += rowDelta(r, core.weight[t * core.rows + r] * core.load[option]);
            }
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
        if (!inRows[slot]) {
            return;
        }
        int rows = core.rows;
        for (int r = 0; r < rows; r++) {
            active[r] += core.weight[slot * rows + r] * amount;
        }
    }

    private void enter(int item) {
        int s = core.slot[choice[item]];
        if (size[s] == at[s].length) {
            at[s] = Arrays.copyOf(at[s], 2 * size[s]);
        }
        position[item] = size[s];
        at[s][size[s]++] = item;
    }

    private void leave(int item) {
        int s = core.slot[choice[item]];
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
        for (int r = 0; r < core.rows; r++) {
            if (active[r] > core.rowLimit[r]) {
                return false;
            }
        }
        return sides.areKept();
    }

    /** What going to an option changes, in cost and weighted excess. */
    double delta(int item, int option) {
        int old = choice[item];
        double sum = core.cost[option] - core.cost[old];
        if (core.extra != null) {
            return sum + general(core.extra, item, old, option);
        }
        int s = core.slot[old];
        int t = core.slot[option];
        int off = core.load[old];
        int on = core.load[option];
        if (s != t) {
            sum += slotDelta(s, -off) + slotDelta(t, on);
        } else {
            sum += slotDelta(s, on - off);
        }
        int rows = core.rows;
        for (int r = 0; r < rows; r++) {
            long change = core.weight[t * rows + r] * on - core.weight[s * rows + r] * off;
            if (change != 0) {
                sum += rowDelta(r, change);
            }
        }
        return sides.count() == 0 ? sum : sum + sides.delta(item, choice[item], option);
    }

    private double slotDelta(int s, long change) {
        long room = core.capacity[s] - load[s];
        double before = room < 0 ? jump - room : 0;
        double after = room < change ? jump - (room - change) : 0;
        return slotWeight[s] * (after - before);
    }

    private double rowDelta(int r, long change) {
        long room = core.rowLimit[r] - active[r];
        return rowWeight[r] * (Math.min(room, 0) - Math.min(room - change, 0));
    }

    /** Options that load several slots: the old one's loads are taken away, the new one's added, then all put back. */
    private double general(Extra extra, int item, int old, int option) {
        Arrays.fill(change, 0);
        double sum = shift(extra, old, -1) + shift(extra, option, 1);
        restore(extra, option, -1);
        restore(extra, old, 1);
        sum += rowDeltas();
        return sides.count() == 0 ? sum : sum + sides.delta(item, choice[item], option);
    }

    private double rowDeltas() {
        double sum = 0;
        for (int r = 0; r < change.length; r++) {
            if (change[r] != 0) {
                sum += rowDelta(r, change[r]);
            }
        }
        return sum;
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
        if (inRows[s]) {
            for (int r = 0; r < change.length; r++) {
                change[r] += core.weight[s * change.length + r] * amount;
            }
        }
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

    long rowExcess(int row) {
        return Math.max(0, active[row] - core.rowLimit[row]);
    }
}
