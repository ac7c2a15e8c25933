package io.domicile.advisor.engine;

/** A problem is seen to have no plan before anything is solved. */
final class Impossible extends Exception {
    private static final long serialVersionUID = 1;

    private final String why;

    Impossible(String why) {
        super(why);
        this.why = why;
    }

    String why() {
        return why;
    }
}
