package io.domicile.catalog.claim;

/** Does it hold? The order is the order in which values are preferred for showing. */
public enum FactStatus {
    VERIFIED,
    REPORTED,
    SOURCES_DISAGREE,
    UNVERIFIED,
    SUPERSEDED,
    RETRACTED;

    /** Whether the claim still speaks: neither replaced nor taken back. */
    public boolean live() {
        return this != SUPERSEDED && this != RETRACTED;
    }

    /** Whether a source carries the claim and no other claim denies it. */
    boolean supported() {
        return this == VERIFIED || this == REPORTED;
    }
}
