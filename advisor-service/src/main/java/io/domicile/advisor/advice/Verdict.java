package io.domicile.advisor.advice;

/** What the advisor says of one place for one workload, from the best to the worst. */
public enum Verdict {
    /** No loaded rule forbids it, and the packs cover the case. */
    ALLOWED,
    /** Allowed with artifacts that are to be obtained. */
    ALLOWED_WITH,
    /** Facts are missing that decide. */
    UNDECIDED,
    /** No loaded pack covers this jurisdiction, sector and data. */
    NOT_COVERED,
    /** A rule forbids it. */
    FORBIDDEN
}
