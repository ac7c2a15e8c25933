package io.domicile.advisor.rule;

/** Something in an expression that can't stand: where in its text, what, and how to mend it. */
final class ExpressionFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;
    private final String what;

    /**
     * A fault.
     *
     * @param line from 1
     * @param column from 0
     */
    ExpressionFault(int line, int column, String what) {
        super("line %d, column %d: %s".formatted(line, column + 1, what), null, false, false);
        this.line = line;
        this.column = column;
        this.what = what;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    String what() {
        return what;
    }
}
