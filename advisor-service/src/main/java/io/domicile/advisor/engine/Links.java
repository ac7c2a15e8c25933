package io.domicile.advisor.engine;

import io.domicile.advisor.engine.Sides.Groups;
import java.util.Arrays;

/**
 * What options of one group alone load: a group that is not used leaves nothing of such a limit, so "at most 30 % at each
 * operator" and "at most three operators" leave a tenth without a place. Limits by themselves, and prices for them, do not
 * tell that.
 */
final class Links {
    /** Several groups load it, or none, or a standby does. */
    static final int NONE = -1;

    private static final int UNKNOWN = -2;

    private final Core core;
    private final Groups count;
    private final int[] ofSlot;
    private final int[] ofRow;

    private Links(Core core, Groups count) {
        this.core = core;
        this.count = count;
        ofSlot = new int[core.slots + 1];
        ofRow = new int[core.rows];
        Arrays.fill(ofSlot, UNKNOWN);
        Arrays.fill(ofRow, UNKNOWN);
    }

    /** For a count of groups, as far as these options go. */
    static Links of(Core core, int[] options, Groups count) {
        var links = new Links(core, count);
        for (int option : options) {
            links.note(option);
        }
        for (int[] of : new int[][] {links.ofSlot, links.ofRow}) {
            for (int k = 0; k < of.length; k++) {
                of[k] = Math.max(of[k], NONE);
            }
        }
        return links;
    }

    private void note(int option) {
        int group = core.place[option] == Plan.NONE || core.standby(option) != Plan.NONE
                ? NONE
                : count.group()[core.place[option]];
        for (int e = 0; e < core.entries(option); e++) {
            int s = core.slot(option, e);
            if (core.load(option, e) > 0) {
                ofSlot[s] = merged(ofSlot[s], group);
                for (int r = 0; r < core.rows; r++) {
                    long weight = core.weight[s * core.rows + r];
                    if (weight != 0) {
                        ofRow[r] = merged(ofRow[r], weight > 0 ? group : NONE);
                    }
                }
            }
        }
    }

    private static int merged(int known, int group) {
        return known == UNKNOWN || known == group ? group : NONE;
    }

    /** The group that alone loads a slot, or {@link #NONE}. */
    int ofSlot(int slot) {
        return ofSlot[slot];
    }

    /** The group that alone counts in a row, and never less than nothing; or {@link #NONE}. */
    int ofRow(int row) {
        return ofRow[row];
    }
}
