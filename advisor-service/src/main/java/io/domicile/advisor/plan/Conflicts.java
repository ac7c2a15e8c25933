package io.domicile.advisor.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Which limits can't be kept together: a smallest set, so that without any one of them there would be a choice. */
final class Conflicts {

    private Conflicts() {}

    /**
     * Leaves out one limit after the other and puts back those that matter.
     *
     * @param isInfeasible whether no choice keeps an instance's limits
     */
    static List<Instance.Limit> of(Instance infeasible, Predicate<Instance> isInfeasible) {
        var kept = new ArrayList<>(infeasible.limits());
        for (var limit : infeasible.limits()) {
            var others = new ArrayList<>(kept);
            others.remove(limit);
            if (isInfeasible.test(infeasible.with(List.copyOf(others)))) {
                kept.remove(limit);
            }
        }
        return List.copyOf(kept);
    }
}
