package io.domicile.advisor.rule;

/** What a rule is in law during a period. */
public enum LegalStatus {
    IN_FORCE,
    /** Adopted, and to be applied from a later day. */
    ADOPTED_NOT_APPLICABLE,
    PROPOSED,
    /** Said by an authority; not binding by itself. */
    GUIDANCE,
    /** Kept for the record; never counts. */
    REPEALED,
    /** No law at all: a tenant's own rule. No pack can say so. */
    OWN;

    boolean counts(boolean proposed) {
        return switch (this) {
            case IN_FORCE, GUIDANCE, OWN -> true;
            case ADOPTED_NOT_APPLICABLE, PROPOSED -> proposed;
            case REPEALED -> false;
        };
    }
}
