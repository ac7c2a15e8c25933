package io.domicile.advisor.engine;

import io.domicile.advisor.engine.Sides.Groups;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the choices of items do to conditions that are not linear: which groups they use, and how far that is too much. */
final class SideUses {
    private final Core core;
    private final Groups[] sides;
    private final int counts;
    private final int aparts;
    /** Uses of group g of condition c; for the rest, which stays unplaced, one group more. */
    private final int[][] uses;

    /** Of each condition: groups that are used, or uses of groups beyond the first where items keep apart. */
    private final int[] sum;

    private final long[] over;
    private final int[][] of;

    /** What a unit beyond a condition costs. */
    final double[] weight;

    SideUses(Core core) {
        this.core = core;
        List<Groups> all = new ArrayList<>(Arrays.asList(core.sides.counts()));
        counts = all.size();
        all.addAll(Arrays.asList(core.sides.aparts()));
        aparts = all.size();
        all.addAll(Arrays.asList(core.sides.togethers()));
        sides = all.toArray(Groups[]::new);
        weight = new double[sides.length];
        uses = new int[sides.length][];
        over = new long[sides.length];
        sum = new int[sides.length];
        for (int c = 0; c < sides.length; c++) {
            uses[c] = new int[sides[c].groups() + 1];
        }
        of = of();
    }

    /** The conditions that concern each item. */
    private int[][] of() {
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

    /** Adds or takes away what an item uses at an option; {@link #settle} makes it count. */
    void use(int item, int option, int sign) {
        for (int c : of[item]) {
            int place = core.place[option];
            if (place != Plan.NONE) {
                count(c, sides[c].group()[place], sign);
            } else if (c >= aparts) {
                count(c, sides[c].groups(), sign);
            }
            if (c < counts && core.standby != null && core.standby[option] != Plan.NONE) {
                count(c, sides[c].group()[core.standby[option]], sign);
            }
        }
    }

    private void count(int c, int group, int sign) {
        int before = uses[c][group];
        int after = before + sign;
        uses[c][group] = after;
        sum[c] += c >= counts && c < aparts
                ? Math.max(0, after - 1) - Math.max(0, before - 1)
                : Integer.signum(after) - Integer.signum(before);
    }

    void settle() {
        for (int c = 0; c < sides.length; c++) {
            over[c] = over(c);
        }
    }

    void settle(int item) {
        for (int c : of[item]) {
            over[c] = over(c);
        }
    }

    private long over(int c) {
        int most = c < counts ? sides[c].most() : c < aparts ? 0 : 1;
        return Math.max(0, sum[c] - most);
    }

    /** What going from one option to another changes, weighted. */
    double delta(int item, int from, int to) {
        use(item, from, -1);
        use(item, to, 1);
        double sum = unsettled(item);
        use(item, to, -1);
        use(item, from, 1);
        return sum;
    }

    /** What an item adds at an option, weighted. */
    double addition(int item, int option) {
        use(item, option, 1);
        double sum = unsettled(item);
        use(item, option, -1);
        return sum;
    }

    private double unsettled(int item) {
        double sum = 0;
        for (int c : of[item]) {
            sum += weight[c] * (over(c) - over[c]);
        }
        return sum;
    }

    boolean areKept() {
        for (long one : over) {
            if (one > 0) {
                return false;
            }
        }
        return true;
    }

    int count() {
        return sides.length;
    }

    long excess(int c) {
        return over[c];
    }

    Groups groups(int c) {
        return sides[c];
    }

    boolean isCount(int c) {
        return c < counts;
    }

    boolean isTogether(int c) {
        return c >= aparts;
    }

    int uses(int c, int group) {
        return uses[c][group];
    }
}
