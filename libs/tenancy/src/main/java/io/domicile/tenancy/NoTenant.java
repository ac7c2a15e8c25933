package io.domicile.tenancy;

/** Work that touches the database without saying whose work it is. A mistake in our code, never the caller's. */
public final class NoTenant extends IllegalStateException {

    private static final long serialVersionUID = 1;

    NoTenant() {
        super("Nobody said whose work this is. A request takes it from its token, a consumer from its record"
                + " (CurrentTenant.as), and work on open tables alone says so (CurrentTenant.open).");
    }
}
