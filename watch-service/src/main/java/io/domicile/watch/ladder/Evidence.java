package io.domicile.watch.ladder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One statement that a phase has come to a rung, whoever brought it: a claim of the catalog and a curator's entry are the
 * same here.
 *
 * @param occurred when that was the case; null when nobody said
 * @param force whether it may move anything
 * @param because why it has the force that it has
 * @param claim the claim that it is; null for an entry by hand
 */
public record Evidence(
        UUID id,
        Rung rung,
        @Nullable StatedDate occurred,
        Force force,
        String because,
        List<Witness> witnesses,
        String text,
        @Nullable UUID claim) {

    /** Whether a piece of evidence may move anything. */
    public enum Force {
        /** At least reported, and neither replaced nor taken back. */
        COUNTS,
        /** Other sources say otherwise; it moves nothing, but the question is open. */
        DISPUTED,
        /** Taken back, replaced, or carried by nothing that could be checked. */
        NONE
    }

    /** A date in the future is an intention, and no evidence yet. */
    boolean isOfTheFuture(LocalDate today) {
        return occurred != null && occurred.earliest().isAfter(today);
    }

    /** Whether any of its documents is independent of the deal's parties. */
    public boolean isIndependent() {
        return witnesses.stream().anyMatch(Witness::isIndependent);
    }

    /** The document to show: an independent one if there is one. */
    public Witness foremost() {
        return witnesses.stream()
                .min(Comparator.comparing((Witness witness) -> !witness.isIndependent())
                        .thenComparing(Witness::tier))
                .orElseThrow();
    }

    /** Whether it certainly happened after the day. */
    boolean isCertainlyAfter(@Nullable StatedDate date) {
        return occurred != null && date != null && occurred.isCertainlyAfter(date);
    }
}
