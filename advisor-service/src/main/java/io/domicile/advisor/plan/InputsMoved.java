package io.domicile.advisor.plan;

/** What a draft rests on is not so any more; it has to be drawn up again. */
final class InputsMoved extends RuntimeException {

    private static final long serialVersionUID = 1;

    InputsMoved() {
        super("Places, portfolio or current plan are not what the draft was made of", null, false, false);
    }
}
