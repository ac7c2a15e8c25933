package io.domicile.catalog.source;

/** How much a source's word weighs for one claim. The better tier comes first. */
public enum Tier {
    /** Official body, filing, independent measurement, national press of record; a party's own page for its own word. */
    T1,
    /** Vendor content, trade press, aggregators, and whatever nobody has registered. */
    T2
}
