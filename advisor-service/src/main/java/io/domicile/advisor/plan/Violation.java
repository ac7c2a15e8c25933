package io.domicile.advisor.plan;

/**
 * Something that a choice does not keep.
 *
 * @param says what it is, as its tenant would say it
 */
record Violation(Kind kind, String says) {

    enum Kind {
        /** A workload or place that the case does not have. */
        UNKNOWN,
        NOT_ALLOWED,
        CAPACITY,
        OPERATORS,
        LEAST_SHARE,
        LARGEST_SHARE,
        OPERATOR_SHARE,
        STACK_SHARE,
        BUDGET,
        /** A standby that is missing, or is not where it has to be. */
        STANDBY,
        TOGETHER,
        APART,
        /** What was said of its worth is not what it is worth. */
        OBJECTIVE
    }
}
