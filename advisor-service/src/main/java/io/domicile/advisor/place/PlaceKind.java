package io.domicile.advisor.place;

/** The four kinds of place that buyers compare. */
public enum PlaceKind {
    GLOBAL_HYPERSCALER,
    DOMESTIC_CLOUD,
    SOVEREIGN_FACTORY,
    OWN_DATA_CENTRE
}
