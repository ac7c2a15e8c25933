package io.domicile.advisor.plan;

/** A plan is not wanted any more, and there is none yet. */
final class CalledOff extends RuntimeException {

    private static final long serialVersionUID = 1;

    CalledOff() {
        super("It was called off before there was a plan", null, false, false);
    }
}
