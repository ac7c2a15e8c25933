package io.domicile.advisor.rule;

/** Something in a pack that can't be read as it stands: which file, where in it, what, and how to mend it. */
final class PackFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    PackFault(String file, int line, int column, String what) {
        super(file + ":" + line + ":" + column + ": " + what);
    }
}
