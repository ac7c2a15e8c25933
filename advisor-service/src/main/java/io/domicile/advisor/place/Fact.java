package io.domicile.advisor.place;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing known of a place, with what it rests on.
 *
 * @param value in the form of its {@link PlaceFact}
 * @param asOf the day for which it holds
 * @param reviewBy the day from which rules treat it as unknown, unless somebody looked again
 * @param source address of the document, or {@code tenant} for what the tenant itself said
 * @param claim the catalog's claim behind it
 * @param confidence H, M or L
 * @param method how it was derived, when it is no statement of the source
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fact(
        Object value,
        LocalDate asOf,
        LocalDate reviewBy,
        String source,
        @Nullable String claim,
        @Nullable String confidence,
        @Nullable String method) {

    /** Whether it may still be relied on. */
    public boolean isFresh(LocalDate on) {
        return !on.isAfter(reviewBy);
    }
}
