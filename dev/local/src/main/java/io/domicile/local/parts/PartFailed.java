package io.domicile.local.parts;

/** A part of the local platform does not start or does not do what it should; the message is for the person at the terminal. */
public final class PartFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public PartFailed(String message) {
        super(message);
    }

    public PartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
