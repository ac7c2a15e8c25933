package io.domicile.catalog.milestone;

/** How a milestone stands, in the watchlist's words. */
public enum MilestoneState {
    PENDING,
    MET,
    LATE,
    RESCHEDULED,
    DUE_UNCHECKED,
    AMBIGUOUS,
    ANNULLED,
    CANCELLED
}
