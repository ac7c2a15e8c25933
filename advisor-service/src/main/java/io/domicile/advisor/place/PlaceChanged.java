package io.domicile.advisor.place;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fired as a CDI event inside the transaction that changed what is known of a place.
 *
 * @param place id
 * @param tenant whose own place it is; null for a shared one
 * @param kind what kind of change
 * @param facts words of the facts that changed; {@code capacity} for capacity
 * @param before what changed, in words with units, such as {@code 0 MW delivered}; null when there was nothing
 * @param after the same afterwards; null when it is gone
 * @param citations what says so
 */
public record PlaceChanged(
        String place,
        @Nullable String tenant,
        Kind kind,
        Set<String> facts,
        @Nullable String before,
        @Nullable String after,
        List<Citation> citations) {

    /** What happened to the place. */
    public enum Kind {
        APPEARED,
        GREW,
        SHRANK,
        CHANGED,
        REMOVED
    }

    /**
     * What a reader can check.
     *
     * @param text what it says, in words
     * @param source address of a document; null when there is only the claim
     * @param claim the catalog's claim
     * @param milestone the watchlist's milestone
     */
    public record Citation(
            String text,
            @Nullable String source,
            @Nullable String claim,
            @Nullable String milestone) {}
}
