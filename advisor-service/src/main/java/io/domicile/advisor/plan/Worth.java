package io.domicile.advisor.plan;

import io.domicile.advisor.plan.PlanView.Objective;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a solution is worth, in mean regrets. */
final class Worth {

    private static final int DECIMALS = 6;
    private static final String UNIT = "regret, 0 best to 1 worst, mean over workloads";

    private Worth() {}

    static Objective of(Numbers numbers, Outcome outcome, double moveCost) {
        var instance = numbers.instance();
        long moves = outcome.plan().map(numbers::movesCost).orElse(0L);
        boolean optimal = outcome.value() == outcome.bound();
        double value = mean(outcome.value() - moves, instance, RoundingMode.HALF_UP);
        double bound =
                optimal ? value : mean(Math.max(0, Math.max(0, outcome.bound()) - moves), instance, RoundingMode.FLOOR);
        double gap = value == 0 ? 0 : rounded((value - bound) / value);
        return new Objective(value, bound, gap, UNIT, instance.limits().penalty(), moveCost);
    }

    /** Of all loads together, as the mean over them. */
    static double mean(long cost, Instance instance) {
        return mean(cost, instance, RoundingMode.HALF_UP);
    }

    private static double mean(long cost, Instance instance, RoundingMode rounding) {
        return BigDecimal.valueOf(cost)
                .divide(BigDecimal.valueOf(Instance.SCALE * instance.loads().size()), DECIMALS, rounding)
                .doubleValue();
    }

    static double rounded(double number) {
        return BigDecimal.valueOf(number)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
