package io.domicile.advisor.engine;

/**
 * What a unit of load costs in each slot beyond the costs themselves, and what a unit of each row's limit is worth. Not
 * negative for rows. Any prices give a valid bound; good ones give a good one.
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; copying would double the memory.
public record Prices(double[] slot, double[] row) {
    boolean fits(Core core) {
        return slot.length == core.slots + 1 && row.length == core.rows;
    }

    static Prices zero(Core core) {
        return new Prices(new double[core.slots + 1], new double[core.rows]);
    }
}
