package io.domicile.gateway.door;

/** The path is not in the one form that everybody behind the gateway reads alike. */
final class UncleanPath extends Exception {
    private static final long serialVersionUID = 1L;

    UncleanPath(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
