package io.domicile.advisor.engine;

/** Whether the linear part of a problem can be kept at all, by a bound on what cannot be placed. */
final class Feasibility {
    private static final long UNIT = 1L << 20;

    private Feasibility() {}

    /** True only if it is proven that no plan exists; false says nothing. */
    static boolean isOutOfReach(Problem problem, Work work) {
        var penalty = new long[problem.workloads()];
        for (int w = 0; w < penalty.length; w++) {
            penalty[w] = problem.mustBePlaced(w) ? UNIT : 0;
        }
        try {
            Problem lacking = problem.withCosts(new long[problem.pairs()])
                    .withoutStandbyCosts()
                    .withPenalties(penalty);
            Core core =
                    Linked.of(Compaction.of(Compiler.compile(lacking), lacking).core());
            var relaxation = new Relaxation(core, work, found -> {});
            relaxation.solve(Prices.zero(core), false);
            return relaxation.bound() > 0;
        } catch (Impossible impossible) {
            return true;
        }
    }
}
