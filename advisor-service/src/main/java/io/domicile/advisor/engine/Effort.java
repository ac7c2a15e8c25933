package io.domicile.advisor.engine;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How long to work on a problem.
 *
 * @param work units of work after which to stop, see {@link Solution#work}
 * @param nanos time after which to stop
 * @param seed of everything random
 * @param cancelled asked often, also by other threads than the caller's; true ends the work with the best so far
 */
public record Effort(long work, long nanos, long seed, BooleanSupplier cancelled) {
    /** Until the deadline, kept within a tenth; a proven optimum ends it earlier. */
    public static Effort within(Duration deadline) {
        return new Effort(Long.MAX_VALUE, deadline.toNanos(), 1, () -> false);
    }

    /** Exactly as long as another run worked; with its seed it gives the same plan. */
    public static Effort replay(long work) {
        return new Effort(work, Long.MAX_VALUE, 1, () -> false);
    }

    public Effort withSeed(long other) {
        return new Effort(work, nanos, other, cancelled);
    }

    Effort times(int factor) {
        return new Effort(
                work > Long.MAX_VALUE / factor ? Long.MAX_VALUE : work * factor,
                nanos > Long.MAX_VALUE / factor ? Long.MAX_VALUE : nanos * factor,
                seed,
                cancelled);
    }

    /** So much less of it. */
    public Effort part(int of) {
        return new Effort(
                work == Long.MAX_VALUE ? work : work / of,
                nanos == Long.MAX_VALUE ? nanos : nanos / of,
                seed,
                cancelled);
    }

    public Effort until(BooleanSupplier cancel) {
        return new Effort(work, nanos, seed, cancel);
    }
}
