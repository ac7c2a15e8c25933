package io.domicile.advisor.place;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much a place can take.
 *
 * @param limited false: nobody publishes how much there is, so the data set no limit; an assumption, shown as one
 * @param steps what was announced, step by step, and what of it stands; empty when not limited
 * @param share the part of the place's capacity that one tenant is assumed to get, between 0 and 1
 * @param assumptions what is assumed where nobody published anything, in words
 */
public record Capacity(boolean limited, List<Step> steps, double share, List<String> assumptions) {

    /**
     * A phase: what it is to bring, by when, and whether it stands.
     *
     * @param megawatts null: not stated
     * @param qualifier IT, FACILITY, GRID or UNSPECIFIED
     * @param target as stated, such as {@code 2027-H1}
     * @param latest the last day that the target means
     * @param rung of the evidence ladder that watch derived; null: none yet
     * @param delivered whether it is energised or serving
     * @param milestone the watchlist's milestone, from which rung and delivery come
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            String phase,
            @Nullable String site,
            @Nullable Double megawatts,
            String qualifier,
            @Nullable String target,
            @Nullable LocalDate latest,
            @Nullable String rung,
            boolean delivered,
            @Nullable String milestone) {}

    /** Not limited by data. */
    public static Capacity unlimited(String assumption) {
        return new Capacity(false, List.of(), 1, List.of(assumption));
    }
}
