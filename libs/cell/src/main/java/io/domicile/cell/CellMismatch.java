package io.domicile.cell;

/** Something that this process was pointed at belongs to another jurisdiction, or to none yet. */
public final class CellMismatch extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;

    CellMismatch(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** One sentence for the operator: what does not fit, and how to mend it. */
    public String reason() {
        return reason;
    }

    static CellMismatch foreign(String what, String theirs, String ours) {
        return new CellMismatch(("The %s is stamped for jurisdiction '%s', but this process is configured for '%s'."
                        + " It will not touch it: point it at the %s of its own cell, or correct CELL_JURISDICTION.")
                .formatted(what, theirs, ours, what));
    }

    static CellMismatch unstamped(String what) {
        return new CellMismatch(
                "The " + what + " carries no cell stamp. Run this service's 'migrate' command against it first.");
    }
}
