package io.domicile.advisor.plan;

/** A run was taken from its worker, which was not heard of for too long, or it is gone. */
final class RunLost extends RuntimeException {

    private static final long serialVersionUID = 1;

    RunLost() {
        super("Another worker has this run by now, or it is gone", null, false, false);
    }
}
