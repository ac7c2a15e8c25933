package io.domicile.advisor.engine;

import java.util.Arrays;

/**
 * The rows in which each slot counts: of slot s from {@code first[s]} to {@code first[s + 1]}. With a cap on every operator
 * there are many rows, and a slot is in few of them.
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
record SlotRows(int[] first, int[] row) {

    static SlotRows of(Core core) {
        var first = new int[core.slots + 2];
        var row = new int
                [(int) Arrays.stream(core.weight).filter(weight -> weight != 0).count()];
        int found = 0;
        for (int s = 0; s <= core.slots; s++) {
            first[s] = found;
            for (int r = 0; r < core.rows; r++) {
                if (core.weight[s * core.rows + r] != 0) {
                    row[found++] = r;
                }
            }
        }
        first[core.slots + 1] = found;
        return new SlotRows(first, row);
    }
}
