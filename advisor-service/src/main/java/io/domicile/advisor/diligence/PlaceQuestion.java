package io.domicile.advisor.diligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.place.Fact;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question about one fact of one place, to who operates it.
 *
 * @param settles what the answer decides
 * @param fact its word, such as {@code place.controlPlane}
 * @param asks the question as a sentence
 * @param overdue what was known until its review fell due; absent when nothing was
 * @param neededBy the rules that can't be decided without it; empty where it only counts in the ranking
 * @param criteria the criteria that lie between two bounds without it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlaceQuestion(
        String place,
        String name,
        String operator,
        Settles settles,
        String fact,
        String asks,
        @Nullable Fact overdue,
        List<Demand> neededBy,
        List<String> criteria,
        HandIn handIn) {

    /** The same question, for the rules and criteria of both. */
    PlaceQuestion and(PlaceQuestion other) {
        return new PlaceQuestion(
                place,
                name,
                operator,
                settles,
                fact,
                asks,
                overdue,
                Demand.both(neededBy, other.neededBy),
                Stream.concat(criteria.stream(), other.criteria.stream())
                        .distinct()
                        .sorted()
                        .toList(),
                handIn);
    }

    /** What an answer decides. */
    public enum Settles {
        /** Whether the place is allowed. */
        VERDICT,
        /** Which of the allowed places comes first. */
        FIRST_PLACE
    }
}
