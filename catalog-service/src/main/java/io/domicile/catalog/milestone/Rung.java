package io.domicile.catalog.milestone;

/** The evidence ladder, from the lowest. That one was stated is a claim of a stage; that a phase stands on it is derived. */
public enum Rung {
    CAPITAL_COMMITTED,
    POWER_CONTRACTED,
    PERMITTED,
    CONSTRUCTION_CONTRACTED,
    UNDER_CONSTRUCTION,
    HARDWARE_DELIVERED,
    ENERGISED,
    SERVING
}
