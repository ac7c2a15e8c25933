package io.domicile.advisor.engine;

import java.util.Optional;

/** Whether the linear part of a problem can be kept at all, by a bound on what would be missing. */
final class Feasibility {
    private Feasibility() {}

    /**
     * True only if it is proven that no plan exists; false says nothing.
     *
     * @param mayUseNative whether there is native code to help
     */
    static boolean isOutOfReach(Problem problem, Work work, boolean mayUseNative) {
        var penalty = new long[problem.workloads()];
        for (int w = 0; w < penalty.length; w++) {
            penalty[w] = problem.mustBePlaced(w) ? Shortage.MISSING : 0;
        }
        try {
            Problem lacking = problem.withCosts(new long[problem.pairs()])
                    .withoutStandbyCosts()
                    .withPenalties(penalty);
            Core whole = Compaction.of(Compiler.compile(lacking), lacking).core();
            Core merged = Alike.merged(whole);
            Core core = Shortage.of(merged);
            if (mayUseNative && core.options() <= Glop.MOST) {
                Optional<Prices> prices = Glop.prices(core, work);
                return prices.isPresent() && isPositive(core, prices.get());
            }
            return isPositive(core, work) || (merged != whole && isPositive(Shortage.of(whole), work));
        } catch (Impossible impossible) {
            return true;
        }
    }

    private static boolean isPositive(Core core, Prices prices) {
        try {
            return ExactBound.of(core, prices).value() > 0;
        } catch (ArithmeticException outOfRange) {
            // Prices that are no use prove nothing.
            return false;
        }
    }

    private static boolean isPositive(Core core, Work work) {
        var relaxation = new Relaxation(core, work, found -> {});
        relaxation.solve(Prices.zero(core), false);
        return relaxation.bound() > 0;
    }
}
