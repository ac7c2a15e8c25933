package io.domicile.outbox;

/** A record that no further attempt can make good. Thrown out of a channel it takes the record to the dead letters. */
public final class DeadLetter extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why; also the value of a metric's label, hence few. */
    public enum Reason {
        UNREADABLE,
        MISSING_ATTRIBUTE,
        MISPLACED_TENANT,
        FOREIGN_JURISDICTION,
        TOO_MANY_HOPS,
        UNFIT_DATA,
        /** The consumer's own code failed on it. */
        FAILED
    }

    private final Reason reason;

    /** Names the place, never the content: the text becomes a header and a log line. */
    public DeadLetter(Reason reason, String detail) {
        super(text(reason, detail));
        this.reason = reason;
    }

    public DeadLetter(Reason reason, String detail, Throwable cause) {
        super(text(reason, detail), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    private static String text(Reason reason, String detail) {
        return reason + ": " + detail;
    }
}
