package io.domicile.advisor.rule;

/** What a rule that applies and is not met does to a place. */
public enum Effect {
    /** The place is out. */
    FORBID,
    /** A property of the place or the workload must hold; if it does not, the place is out. */
    REQUIRE,
    /** A document must be obtained; until the tenant holds it the place is allowed with it. */
    REQUIRE_ARTIFACT,
    /** Said to the reader; changes nothing. */
    WARN,
    /** Counts in the ranking of what is allowed; changes no verdict. */
    PREFER
}
