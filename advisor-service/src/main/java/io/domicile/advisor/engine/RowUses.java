package io.domicile.advisor.engine;

/**
 * What a choice uses of each row, and what changes of it would cost. Most rows have more room than a change of one item takes,
 * and those are not looked at.
 */
final class RowUses {
    /** An item that loads less than so many times the mean is usual. */
    private static final int USUAL = 4;

    private final int slots;
    private final int rows;
    private final long[] slotWeight;
    private final long[] limit;
    private final long[] active;

    /** What a unit beyond a row's limit costs. */
    final double[] weight;

    /** Which slots any row weighs. */
    private final boolean[] isWeighed;

    private final int usual;
    /** The rows with less room than the heaviest item could take, and than a usual one could. */
    private final Near heaviest;

    private final Near usually;
    private boolean isExceeded;

    /** Rising numbers of rows, and what room of each is enough not to be among them. */
    private static final class Near {
        final int[] row;
        final long[] enough;
        int size;

        Near(long[] enough) {
            this.enough = enough;
            row = new int[enough.length];
        }
    }

    RowUses(Core core, int[] start) {
        slots = core.slots;
        rows = core.rows;
        slotWeight = core.weight;
        limit = core.rowLimit;
        active = new long[rows];
        weight = new double[rows];
        isWeighed = new boolean[slots + 1];
        for (int k = 0; k < slotWeight.length; k++) {
            isWeighed[k / rows] |= slotWeight[k] != 0;
        }
        long total = 0;
        for (int o : start) {
            total += core.load[o];
        }
        usual = (int) Math.min(core.maxLoad, USUAL * total / Math.max(1, start.length));
        heaviest = new Near(enough(core.maxLoad));
        usually = new Near(enough(usual));
    }

    /** What a load that goes from any slot to any other adds at most to each row. */
    private long[] enough(long amount) {
        var result = new long[rows];
        for (int r = 0; r < rows; r++) {
            double highest = 0;
            double lowest = 0;
            for (int s = 0; s < slots; s++) {
                highest = Math.max(highest, (double) slotWeight[s * rows + r]);
                lowest = Math.min(lowest, (double) slotWeight[s * rows + r]);
            }
            result[r] = (long) Math.min(0x1p62, 1 + 1.000001 * amount * (highest - lowest));
        }
        return result;
    }

    /** A slot carries so much more; {@link #settle} makes it count. */
    void add(int slot, long amount) {
        if (isWeighed[slot]) {
            for (int r = 0; r < rows; r++) {
                active[r] += slotWeight[slot * rows + r] * amount;
            }
        }
    }

    void settle() {
        isExceeded = false;
        heaviest.size = 0;
        usually.size = 0;
        for (int r = 0; r < rows; r++) {
            long room = limit[r] - active[r];
            if (room < heaviest.enough[r]) {
                heaviest.row[heaviest.size++] = r;
                if (room < usually.enough[r]) {
                    usually.row[usually.size++] = r;
                    isExceeded |= room < 0;
                }
            }
        }
    }

    /** What it costs that one slot carries less and another more, of an item that loads no others. */
    double delta(int from, int off, int to, int on) {
        Near near = Math.max(off, on) <= usual ? usually : heaviest;
        double sum = 0;
        for (int k = 0; k < near.size; k++) {
            int r = near.row[k];
            sum += delta(r, slotWeight[to * rows + r] * on - slotWeight[from * rows + r] * off);
        }
        return sum;
    }

    private double delta(int r, long change) {
        long room = limit[r] - active[r];
        return weight[r] * (Math.min(room, 0) - Math.min(room - change, 0));
    }

    /** What changes that were collected with {@link #collect} cost. */
    double delta(long[] change) {
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            if (change[r] != 0) {
                sum += delta(r, change[r]);
            }
        }
        return sum;
    }

    /** Adds to changes of all rows that a slot carries so much more. */
    void collect(int slot, long amount, long[] change) {
        if (isWeighed[slot]) {
            for (int r = 0; r < rows; r++) {
                change[r] += slotWeight[slot * rows + r] * amount;
            }
        }
    }

    /** Whether any row is; if not, every change costs something or nothing. */
    boolean isExceeded() {
        return isExceeded;
    }

    long excess(int r) {
        return Math.max(0, active[r] - limit[r]);
    }
}
