package io.domicile.advisor.readvice;

import java.time.LocalDate;

/**
 * Days that passed for a plan.
 *
 * @param seen the last day that was looked at before
 * @param planned the day whose law the plan is for; a later one than today stands still until it comes
 */
record Span(LocalDate seen, LocalDate today, LocalDate planned) {

    /** The day whose law it was planned by. */
    LocalDate lawBefore() {
        return planned.isAfter(seen) ? planned : seen;
    }

    /** The day whose law it would be planned by now. */
    LocalDate lawAfter() {
        return planned.isAfter(today) ? planned : today;
    }

    /** Whether a day came since. */
    boolean passed(LocalDate day) {
        return day.isAfter(seen) && !day.isAfter(today);
    }

    /** Whether the day that is planned for came to a day since. */
    boolean passedForLaw(LocalDate day) {
        return day.isAfter(lawBefore()) && !day.isAfter(lawAfter());
    }
}
