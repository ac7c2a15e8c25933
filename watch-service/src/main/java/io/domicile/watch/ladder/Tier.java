package io.domicile.watch.ladder;

/** The weight of a source; the first tier weighs more. */
public enum Tier {
    T1,
    T2
}
