package io.domicile.advisor.engine;

import io.domicile.advisor.engine.Core.Extra;
import io.domicile.advisor.engine.Sides.Groups;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

    /** What a unit beyond the capacity costs, beyond a row's limit, beyond a condition. */
    final double[] slotWeight;

    /** An excess, however small, counts like so many units more, or the last ones would never go. */
    double jump;

    final double[] rowWeight;
    final double[] sideWeight;

    private final Groups[] sides;
    private final int counts;
    private final int aparts;
    /** Uses of group g of side c; for the rest, which stays unplaced, one group more. */
    private final int[][] uses;

    private final long[] sideOver;
    private final int[][] sidesOf;

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
        List<Groups> all = new ArrayList<>(Arrays.asList(core.sides.counts()));
        counts = all.size();
        all.addAll(Arrays.asList(core.sides.aparts()));
        aparts = all.size();
        all.addAll(Arrays.asList(core.sides.togethers()));
        sides = all.toArray(Groups[]::new);
        sideWeight = new double[sides.length];
        uses = new int[sides.length][];
        sideOver = new long[sides.length];
        for (int c = 0; c < sides.length; c++) {
            uses[c] = new int[sides[c].groups() + 1];
        }
        sidesOf = sidesOf();
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
        for (int c = 0; c < sides.length; c++) {
            sideOver[c] = over(c);
        }
    }

    private int[][] sidesOf() {
        var result = new int[core.items][];
        var everywhere = new int[counts];
        Arrays.setAll(everywhere, c -> c);
        Arrays.fill(result, everywhere);
        for (int c = counts; c < sides.length; c++) {
            for (int i : sides[c].items()) {
                result[i] = Arrays.copyOf(result[i], result[i].length + 1);
                result[i][result[i].length - 1] = c;
            }
        }
        return result;
    }

    /** Takes a plan over as it is. */
    void reset(int[] plan) {
        for (int i = 0; i < core.items; i++) {
            if (choice[i] != plan[i]) {
                set(i, plan[i]);
            }
        }
    }

    void set(int item, int option) {
        leave(item);
        add(item, choice[item], -1);
        choice[item] = option;
        add(item, option, 1);
        enter(item);
        for (int c : sidesOf[item]) {
            sideOver[c] = over(c);
        }
    }

    /** Takes an item out, until {@link #put} brings it back. */
    void lift(int item) {
        leave(item);
        add(item, choice[item], -1);
        choice[item] = NOWHERE;
        for (int c : sidesOf[item]) {
            sideOver[c] = over(c);
        }
    }

    /** Brings back what was lifted. */
    void put(int item, int option) {
        choice[item] = option;
        add(item, option, 1);
        enter(item);
        for (int c : sidesOf[item]) {
            sideOver[c] = over(c);
        }
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
        if (sides.length > 0) {
            use(item, option, 1);
            sum += sideChange(item);
            use(item, option, -1);
        }
        return sum;
    }

    private void add(int item, int option, int sign) {
        cost += sign * core.cost[option];
        add(core.slot[option], (long) sign * core.load[option]);
        if (core.extra != null) {
            for (int e = core.extra.first()[option]; e < core.extra.first()[option + 1]; e++) {
                add(core.extra.slot()[e], (long) sign * core.extra.load()[e]);
            }
        }
        if (sides.length > 0) {
            use(item, option, sign);
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

    private void use(int item, int option, int sign) {
        for (int c : sidesOf[item]) {
            int place = core.place[option];
            if (place != Plan.NONE) {
                uses[c][sides[c].group()[place]] += sign;
            } else if (c >= aparts) {
                uses[c][sides[c].groups()] += sign;
            }
            if (c < counts && core.standby != null && core.standby[option] != Plan.NONE) {
                uses[c][sides[c].group()[core.standby[option]]] += sign;
            }
        }
    }

    private long over(int c) {
        long over = 0;
        if (c >= counts && c < aparts) {
            for (int g = 0; g < sides[c].groups(); g++) {
                over += Math.max(0, uses[c][g] - 1);
            }
            return over;
        }
        for (int used : uses[c]) {
            over += used > 0 ? 1 : 0;
        }
        return Math.max(0, over - (c < counts ? sides[c].most() : 1));
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
        for (long over : sideOver) {
            if (over > 0) {
                return false;
            }
        }
        return true;
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
        return sides.length == 0 ? sum : sum + sideDelta(item, option);
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
        return sides.length == 0 ? sum : sum + sideDelta(item, option);
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

    private double sideDelta(int item, int option) {
        use(item, choice[item], -1);
        use(item, option, 1);
        double sum = sideChange(item);
        use(item, option, -1);
        use(item, choice[item], 1);
        return sum;
    }

    private double sideChange(int item) {
        double sum = 0;
        for (int c : sidesOf[item]) {
            sum += sideWeight[c] * (over(c) - sideOver[c]);
        }
        return sum;
    }

    long excess(int slot) {
        return Math.max(0, load[slot] - core.capacity[slot]);
    }

    long rowExcess(int row) {
        return Math.max(0, active[row] - core.rowLimit[row]);
    }

    int sideCount() {
        return sides.length;
    }

    long sideExcess(int side) {
        return sideOver[side];
    }

    Groups side(int side) {
        return sides[side];
    }

    boolean isCount(int side) {
        return side < counts;
    }

    boolean isTogether(int side) {
        return side >= aparts;
    }

    int uses(int side, int group) {
        return uses[side][group];
    }
}
