package io.domicile.advisor.plan;

import io.domicile.advisor.engine.Limit;
import org.jspecify.annotations.Nullable;

/**
 * A limit as the engine takes it, with what it is to its tenant.
 *
 * @param period in which it counts; null for all of them
 * @param figure as the tenant stated it, in {@code unit}; 0 where there is none
 * @param scale how much of the engine's figure one of the tenant's is
 */
record Row(Kind kind, String about, @Nullable Integer period, double figure, String unit, double scale, Limit limit) {

    enum Kind {
        OPERATORS("operators"),
        MINIMUM_SHARE("minimumShares"),
        MAXIMUM_SHARE("maximumShares"),
        OPERATOR_SHARE("operatorShare"),
        STACK_SHARE("stackShare"),
        BUDGET("budget"),
        TOGETHER("together"),
        APART("apart");

        private final String field;

        Kind(String field) {
            this.field = field;
        }

        /** Its field in a portfolio's limits. */
        String field() {
            return field;
        }
    }

    /** As its tenant would say it. */
    String says() {
        return limit.name();
    }
}
