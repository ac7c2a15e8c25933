package io.domicile.advisor.rule;

import java.time.LocalDate;

/**
 * A tenant's rule as it counts.
 *
 * @param id starts with {@code own-}
 * @param revision how often its text was written, this time included
 * @param hash SHA-256 of the text as it is kept
 * @param since the day on which it was put into force
 */
public record OwnRule(String id, int revision, String hash, LocalDate since, OwnRuleText text) {

    /** How ids of tenants' rules start, and what they are told by in place of a pack; no shipped one does. */
    public static final String PREFIX = "own-";

    Period period() {
        var from = text.from();
        return new Period(from == null ? since : from, text.until());
    }
}
