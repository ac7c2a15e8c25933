package io.domicile.outbox;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which event the current thread works on. A consumer's effect runs with its event bound; work that a consumer stores for
 * later keeps the {@link Cause} and binds it again, or the chain would look like a new one and could run in a circle unseen.
 */
public final class Causes {

    private static final ScopedValue<Cause> CURRENT = ScopedValue.newInstance();

    private Causes() {}

    /** Empty when the work was not caused by an event. */
    public static Optional<Cause> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    public static <T> T as(Cause cause, Supplier<T> work) {
        return ScopedValue.where(CURRENT, cause).call(work::get);
    }

    public static void as(Cause cause, Runnable work) {
        ScopedValue.where(CURRENT, cause).run(work);
    }
}
