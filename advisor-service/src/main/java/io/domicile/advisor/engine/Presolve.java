package io.domicile.advisor.engine;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Leaves out the options with which a limit can't be kept whatever else is chosen: what they count in its row and the least
 * that all other items count there are more than it allows. Again, until that leaves out no more (Brearley, Mitra and
 * Williams, Analysis of mathematical programming problems prior to applying the simplex algorithm, 1975).
 */
final class Presolve {
    private static final int ROUNDS = 8;

    private final Core core;
    private final boolean[] isKept;
    private final SlotRows rowsOf;
    /** What item i counts at least in row r at {@code i * rows + r}, and the sums of that over all items. */
    private final long[] least;

    private final long[] sum;

    /** What one option counts in the rows that it touches. */
    private final long[] counts;

    private final int[] touched;
    private int touches;
    /** The number of the look at an option that touched a row last. */
    private final long[] seen;

    private long looks;

    /** Of one item: how many of its options touch a row, what the others leave of a limit, and where that is less than nothing. */
    private final int[] often;

    private final long[] room;
    private final int[] lacking;

    private Presolve(Core core) {
        this.core = core;
        isKept = new boolean[core.options()];
        Arrays.fill(isKept, true);
        rowsOf = SlotRows.of(core);
        least = new long[core.items * core.rows];
        sum = new long[core.rows];
        counts = new long[core.rows];
        touched = new int[core.rows];
        seen = new long[core.rows];
        often = new int[core.rows];
        room = new long[core.rows];
        lacking = new int[core.rows];
    }

    /**
     * What is left of a core.
     *
     * @throws Impossible if nothing is left for an item
     */
    static Core of(Core core) throws Impossible {
        if (core.rows == 0) {
            return core;
        }
        var presolve = new Presolve(core);
        boolean isLess = false;
        for (int round = 0; round < ROUNDS && presolve.tighten(); round++) {
            isLess = true;
        }
        return isLess ? presolve.kept() : core;
    }

    private Core kept() {
        int[] kept = IntStream.range(0, isKept.length).filter(o -> isKept[o]).toArray();
        return core.of(kept, core.sides);
    }

    /** True if something was left out. */
    private boolean tighten() throws Impossible {
        Arrays.fill(sum, 0);
        for (int i = 0; i < core.items; i++) {
            sum(i);
        }
        boolean isLess = false;
        for (int i = 0; i < core.items; i++) {
            isLess |= leaveOut(i);
        }
        return isLess;
    }

    private void sum(int item) {
        int at = item * core.rows;
        int options = 0;
        Arrays.fill(least, at, at + core.rows, Long.MAX_VALUE);
        Arrays.fill(often, 0);
        for (int o = core.first[item]; o < core.first[item + 1]; o++) {
            if (isKept[o]) {
                options++;
                count(o);
                for (int k = 0; k < touches; k++) {
                    int r = touched[k];
                    often[r]++;
                    least[at + r] = Math.min(least[at + r], counts[r]);
                }
            }
        }
        for (int r = 0; r < core.rows; r++) {
            if (often[r] < options) {
                least[at + r] = Math.min(least[at + r], 0);
            }
            sum[r] += least[at + r];
        }
    }

    private void count(int option) {
        looks++;
        touches = 0;
        for (int e = 0; e < core.entries(option); e++) {
            int s = core.slot(option, e);
            long load = core.load(option, e);
            for (int k = rowsOf.first()[s]; k < rowsOf.first()[s + 1]; k++) {
                int r = rowsOf.row()[k];
                if (seen[r] != looks) {
                    seen[r] = looks;
                    touched[touches++] = r;
                    counts[r] = 0;
                }
                counts[r] += core.weight[s * core.rows + r] * load;
            }
        }
    }

    private boolean leaveOut(int item) throws Impossible {
        int lacks = 0;
        for (int r = 0; r < core.rows; r++) {
            room[r] = core.rowLimit[r] - (sum[r] - least[item * core.rows + r]);
            if (room[r] < 0) {
                lacking[lacks++] = r;
            }
        }
        boolean isLess = false;
        int left = 0;
        for (int o = core.first[item]; o < core.first[item + 1]; o++) {
            if (isKept[o]) {
                isKept[o] = fits(o, lacks);
                isLess |= !isKept[o];
                left += isKept[o] ? 1 : 0;
            }
        }
        if (left == 0) {
            throw new Impossible("The limits leave workload " + core.members[item][0] + " no place");
        }
        return isLess;
    }

    private boolean fits(int option, int lacks) {
        count(option);
        for (int k = 0; k < touches; k++) {
            if (counts[touched[k]] > room[touched[k]]) {
                return false;
            }
        }
        for (int k = 0; k < lacks; k++) {
            // In a row that lacks something an option has to count, namely less than nothing.
            if (seen[lacking[k]] != looks) {
                return false;
            }
        }
        return true;
    }
}
