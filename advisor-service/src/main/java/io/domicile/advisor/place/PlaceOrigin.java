package io.domicile.advisor.place;

/** Where what is known of a place comes from. */
public enum PlaceOrigin {
    /** The table that ships with this service. */
    TABLE,
    /** The catalog's deals, with what the watchlist says of their phases. */
    DEAL,
    /** The tenant itself. */
    TENANT
}
