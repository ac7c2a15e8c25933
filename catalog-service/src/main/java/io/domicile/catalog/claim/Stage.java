package io.domicile.catalog.claim;

/**
 * How far something is said to have come. From {@link #CAPITAL_COMMITTED} to {@link #SERVING} these are the rungs of the
 * evidence ladder; that a rung was stated is a claim, that it is stood on is derived by the watchlist.
 */
public enum Stage {
    ASPIRED,
    ANNOUNCED,
    CAPITAL_COMMITTED,
    POWER_CONTRACTED,
    PERMITTED,
    CONSTRUCTION_CONTRACTED,
    UNDER_CONSTRUCTION,
    HARDWARE_DELIVERED,
    ENERGISED,
    SERVING,
    PAUSED,
    CANCELLED;

    /** From here on a party's or its vendor's own word does not carry: there is hardware that others can see. */
    boolean needsIndependentEyes() {
        return this == HARDWARE_DELIVERED || this == ENERGISED || this == SERVING;
    }
}
