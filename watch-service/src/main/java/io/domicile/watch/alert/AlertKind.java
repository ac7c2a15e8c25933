package io.domicile.watch.alert;

/** What a rule listens to. */
enum AlertKind {
    /** A plan of the tenant was computed again and differs from the one before. */
    PLAN_CHANGED
}
