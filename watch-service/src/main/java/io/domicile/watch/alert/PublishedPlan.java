package io.domicile.watch.alert;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of {@code io.domicile.advisor.plan.v1}.
 *
 * @param previous the plan that this one takes the place of; absent for a portfolio's first
 * @param cause why it was computed again
 * @param difference what it does otherwise than the previous one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PublishedPlan(
        UUID id,
        UUID portfolio,
        String portfolioName,
        int revision,
        @Nullable UUID previous,
        Instant madeAt,
        @Nullable Cause cause,
        @Nullable Difference difference) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Cause(
            String kind,
            @Nullable String place,
            @Nullable String placeName,
            String reason,
            @Nullable List<Citation> citations) {}

    /** What a reason rests on. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Citation(
            String text,
            @Nullable String source,
            @Nullable UUID claim,
            @Nullable UUID milestone) {}

    /**
     * What a plan says otherwise than the one before.
     *
     * @param moved workloads that are elsewhere
     * @param nowPlaced workloads that have a place and had none
     * @param nowUnplaced workloads that had a place and have none
     * @param ruledAnew workloads that stay, under another verdict or with other artifacts to obtain
     * @param gone workloads that had a place and are not in the portfolio any more
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Difference(
            @Nullable List<Move> moved,
            @Nullable List<Move> nowPlaced,
            @Nullable List<String> nowUnplaced,
            @Nullable List<Ruling> ruledAnew,
            @Nullable List<String> gone) {}

    /** A workload that comes to a place; without {@code from} it had none. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Move(String workload, @Nullable String from, String to) {}

    /** A workload that stays where it is. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Ruling(String workload, String place) {}
}
