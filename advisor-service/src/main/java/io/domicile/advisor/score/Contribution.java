package io.domicile.advisor.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one criterion adds to the score of a place.
 *
 * @param value what was found, in words with its unit
 * @param score between 0 and 1; the middle of {@code lowest} and {@code highest}, which differ while facts are missing
 * @param weight share of all weights
 * @param contribution weight times score; these add up to the score of the place
 * @param missing words of the facts that are missing
 * @param source what the value rests on; absent where it is derived or assumed
 * @param asOf the day for which that holds
 * @param method how it was derived, or what was assumed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contribution(
        String criterion,
        String value,
        double score,
        double lowest,
        double highest,
        double weight,
        double contribution,
        List<String> missing,
        @Nullable String source,
        @Nullable LocalDate asOf,
        @Nullable String method) {}
