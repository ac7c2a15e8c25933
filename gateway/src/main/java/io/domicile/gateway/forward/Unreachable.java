package io.domicile.gateway.forward;

/** No connection to a service was to be had; the request was not sent. */
final class Unreachable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreachable(Throwable cause) {
        super(cause);
    }
}
