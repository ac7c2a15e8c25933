package io.domicile.advisor.engine;

/** The conditions that no price expresses: they bind search and proof, and bounds from prices leave them out. */
@SuppressWarnings("ArrayRecordComponent") // Never compared; copying would double the memory.
record Sides(Groups[] counts, Groups[] aparts, Groups[] togethers) {
    static final Sides NONE = new Sides(new Groups[0], new Groups[0], new Groups[0]);

    /**
     * One condition.
     *
     * @param group of each place
     * @param groups how many there are
     * @param items whom it binds; all, for a count
     * @param most how many groups may be used, for a count
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; copying would double the memory.
    record Groups(String name, int[] group, int groups, int[] items, int most) {}

    boolean isEmpty() {
        return counts.length == 0 && aparts.length == 0 && togethers.length == 0;
    }
}
