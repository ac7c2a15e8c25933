package io.domicile.advisor.engine;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a run found.
 *
 * @param status how much is known
 * @param plan the best plan, if there is one; it keeps all limits
 * @param value what the plan costs, churn and penalties included; {@link Long#MAX_VALUE} without a plan
 * @param bound proven: no plan costs less, computed in whole numbers; {@link Long#MIN_VALUE} if there is none yet
 * @param work units of work done; {@link Effort#replay} with them and the same seed gives the same plan
 * @param method what was at hand, for the record
 * @param reason why there is no plan, empty if there is one
 * @param prices for {@link Engine#resolve} and explanations
 */
public record Solution(
        Status status,
        Optional<Plan> plan,
        long value,
        long bound,
        long work,
        Method method,
        String reason,
        Prices prices) {

    /** How much is known. */
    public enum Status {
        /** No plan costs less than this one. */
        OPTIMAL,
        /** A plan; whether there is a better one is not known. */
        FEASIBLE,
        /** There is no plan. */
        INFEASIBLE,
        /** Neither a plan nor a proof that there is none. */
        UNKNOWN
    }

    /** Whether small remainders could be handed to the CP-SAT solver, which is native code. */
    public enum Method {
        WITH_CP_SAT,
        JAVA_ONLY
    }

    /** The same at other prices. */
    Solution with(Prices others) {
        return new Solution(status, plan, value, bound, work, method, reason, others);
    }

    /** The same with another plan that is worth as much. */
    Solution with(Plan other) {
        return new Solution(status, Optional.of(other), value, bound, work, method, reason, prices);
    }

    /** How much of the value is not proven: from 0 to 1 of the value's size. */
    public OptionalDouble gap() {
        if (plan.isEmpty() || bound == Long.MIN_VALUE) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value == bound ? 0 : (double) (value - bound) / Math.max(1, Math.abs(value)));
    }
}
