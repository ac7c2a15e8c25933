package io.domicile.advisor.plan;

import io.domicile.http.Invalid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can stand between a request and a plan. */
abstract sealed class PlanException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private PlanException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Also for those of other tenants. */
    static final class NotFound extends PlanException {

        private static final long serialVersionUID = 1;

        NotFound(UUID id) {
            super("There is no plan " + id + " of yours", null);
        }
    }

    /** Also when it ended so long ago that nobody knows. */
    static final class NoSuchReplay extends PlanException {

        private static final long serialVersionUID = 1;

        NoSuchReplay(UUID plan, UUID replay) {
            super("There is no replay " + replay + " of plan " + plan, null);
        }
    }

    static final class NoSuchWorkload extends PlanException {

        private static final long serialVersionUID = 1;

        NoSuchWorkload(UUID plan, String workload) {
            super("Plan " + plan + " places no workload '" + workload + "'", null);
        }
    }

    static final class OtherPortfolio extends PlanException {

        private static final long serialVersionUID = 1;

        OtherPortfolio(UUID one, UUID other) {
            super("Plans " + one + " and " + other + " are of different portfolios", null);
        }
    }

    static final class DayIsOver extends PlanException {

        private static final long serialVersionUID = 1;

        DayIsOver() {
            super("A plan is made for today or a later day", null);
        }
    }

    static final class TooLarge extends PlanException {

        private static final long serialVersionUID = 1;

        TooLarge(int workloads, int most) {
            super("The portfolio has %d workloads; up to %d are planned.".formatted(workloads, most), null);
        }
    }

    /** All workloads have ended. */
    static final class NothingRuns extends PlanException {

        private static final long serialVersionUID = 1;

        NothingRuns(LocalDate on) {
            super(
                    "All workloads of the portfolio have ended by %s. Let one end later, or leave its end out."
                            .formatted(on),
                    null);
        }
    }

    /** The engine found neither a plan nor a proof that there is none. */
    static final class NothingFound extends PlanException {

        private static final long serialVersionUID = 1;

        NothingFound() {
            super(
                    "The engine found no plan within its limit, and no proof that there is none. Fewer limits make it easier.",
                    null);
        }
    }

    /** Places or portfolio changed under the engine's hands, again and again. */
    static final class KeepsChanging extends PlanException {

        private static final long serialVersionUID = 1;

        KeepsChanging() {
            super("What the plan rests on changed each time before it could be stored. Try again.", null);
        }
    }

    /** A plan of which the numbers were not kept. */
    static final class NothingKept extends PlanException {

        private static final long serialVersionUID = 1;

        NothingKept(UUID id) {
            super("Of plan " + id + " the numbers were not kept: an earlier engine made it. Make a new plan.", null);
        }
    }

    /** A plan of before records were kept of what plans were made of. */
    static final class NoRecord extends PlanException {

        private static final long serialVersionUID = 1;

        NoRecord(UUID id) {
            super(
                    "Of plan " + id
                            + " it was not kept what it was made of: an earlier release made it. Make a new plan.",
                    null);
        }
    }

    /** Something of the record does not have its hash. */
    static final class Damaged extends PlanException {

        private static final long serialVersionUID = 1;

        Damaged(UUID id, String what) {
            this(id, what, null);
        }

        Damaged(UUID id, String what, @Nullable Throwable cause) {
            super("Of plan %s %s is not what was stored: it does not have its hash.".formatted(id, what), cause);
        }
    }

    static final class OtherEngine extends PlanException {

        private static final long serialVersionUID = 1;

        OtherEngine(String then, String now) {
            super("'%s' made the plan, and here is '%s', which may find another.".formatted(then, now), null);
        }
    }

    /** There is no plan to ask about: no plan meets the limits. */
    static final class NoPrices extends PlanException {

        private static final long serialVersionUID = 1;

        NoPrices(UUID id) {
            super("Plan " + id + " places nothing, so there is nothing to compare with.", null);
        }
    }

    /** What is asked names what the plan does not have. */
    static final class WhatIfUnfit extends PlanException {

        private static final long serialVersionUID = 1;

        private final transient List<Invalid> errors;

        WhatIfUnfit(List<Invalid> errors) {
            super("The question does not fit the plan. See errors.", null);
            this.errors = List.copyOf(errors);
        }

        List<Invalid> errors() {
            return errors;
        }
    }

    /** Also for those of other tenants. */
    static final class NoSuchScenario extends PlanException {

        private static final long serialVersionUID = 1;

        NoSuchScenario(UUID id) {
            super("There is no scenario " + id + " of this portfolio", null);
        }
    }

    static final class NotOfPortfolio extends PlanException {

        private static final long serialVersionUID = 1;

        NotOfPortfolio(UUID plan, UUID portfolio) {
            super("Plan " + plan + " is not of portfolio " + portfolio, null);
        }
    }

    static final class TooManyStreams extends PlanException {

        private static final long serialVersionUID = 1;

        TooManyStreams(int most) {
            super("You have %d streams of progress open; close one first.".formatted(most), null);
        }
    }

    /** Too many plans wait for the engine, of this tenant or of all. */
    static final class TooManyWait extends PlanException {

        private static final long serialVersionUID = 1;

        private final boolean ofOne;

        TooManyWait(boolean ofOne) {
            super(
                    ofOne
                            ? "As many of your plans wait already as one tenant may have. Try again in a while."
                            : "Too many plans wait for the engine. Try again in a while.",
                    null);
            this.ofOne = ofOne;
        }

        boolean isOfOne() {
            return ofOne;
        }
    }
}
