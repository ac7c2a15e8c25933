package io.domicile.advisor.engine;

/**
 * How the interior point method comes from some prices to the relaxation's: over how many of each item's options it begins,
 * where on the central path, and after which gaps it looks for other options.
 *
 * @param begin how many options of each item are looked at first
 * @param mu where on the central path
 * @param centring how many steps that may take at most
 * @param isLevelled whether prices of slots that are far too cheap are raised first
 * @param tolerance relative gaps, one for each stage
 * @param cheapest after each of the first stages, how many options of each item are looked at; after the others, those that
 *     are cheaper than all before
 * @param kept after those first stages, what has at least this share is looked at too
 * @param most of all candidates: with more of them that are cheaper the method would begin nearly anew, for hardly a better
 *     bound, and ends
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
record Stages(
        int begin,
        double mu,
        int centring,
        boolean isLevelled,
        double[] tolerance,
        int[] cheapest,
        double kept,
        double most) {
    private static final double FINE = 2e-8;
    private static final double COARSE = 1e-2;

    /** From rough prices. */
    static final Stages FROM_ROUGH = new Stages(
            12,
            0.1,
            8,
            false,
            new double[] {0.5, COARSE, 1e-4, FINE, FINE},
            new int[] {10, 6},
            0.002,
            Double.POSITIVE_INFINITY);

    /** From those of a problem much like this one. */
    static final Stages FROM_OTHER = new Stages(
            8,
            0.01,
            16,
            false,
            new double[] {0.5, COARSE, 1e-4, FINE, FINE},
            new int[] {10, 6},
            0.002,
            Double.POSITIVE_INFINITY);

    /** Where items are many: from a sample's prices, or from those of a problem much like this one. */
    static final Stages OF_MANY =
            new Stages(5, 0.03, 8, true, new double[] {0.1, 1e-4, FINE, FINE}, new int[] {5}, 0, 0.005);

    /** From rough prices to some that are not far from the relaxation's. */
    static final Stages NEARLY = new Stages(8, 0.1, 8, true, new double[] {0.3, COARSE}, new int[] {6}, 0, 0.005);

    /** Whether a stage that led nowhere is begun afresh: not where only a hardly better bound is left to gain. */
    boolean isWorthAnother(int stage) {
        return stage <= cheapest.length || most == Double.POSITIVE_INFINITY;
    }

    int count() {
        return tolerance.length;
    }

    /** Whether nothing is left to do after it but to look for cheaper options. */
    boolean isFine(int stage) {
        return tolerance[stage] <= FINE;
    }
}
