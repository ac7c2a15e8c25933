package io.domicile.advisor.rule;

/** What a rule says of one part of a workload at one place. */
public enum Outcome {
    /** It applies and is met. */
    PASS,
    /** It applies and is not met. */
    FAIL,
    /** A fact is missing that decides whether it applies or is met; never counts as met. */
    UNKNOWN,
    /** It does not apply. */
    NOT_APPLICABLE
}
