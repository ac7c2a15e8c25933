package io.domicile.watch.ladder;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the evidence on one day.
 *
 * @param rung the highest that evidence carries; null when it carries none
 * @param delivered of the stated capacity; null when none was stated
 * @param decidedBy the pieces that say so
 * @param because the same in words
 * @param lookAgainOn the day on which the calendar alone may change it; null if it can't
 */
public record Outcome(
        MilestoneState state,
        @Nullable Rung rung,
        @Nullable Capacity delivered,
        List<Evidence> decidedBy,
        String because,
        @Nullable LocalDate lookAgainOn) {}
