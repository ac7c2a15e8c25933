package io.domicile.advisor.engine;

import java.util.function.BooleanSupplier;

/**
 * Counts work in units that do not depend on the machine and decides when it ends. All decisions to stop are taken at
 * the same counts in every run, so a run that is told to stop at the count of another stops where that one stopped.
 */
final class Work {
    private final long most;
    private final long deadline;
    private final BooleanSupplier cancelled;
    private long done;
    private boolean over;

    Work(Effort effort) {
        most = effort.work();
        deadline = effort.nanos() == Long.MAX_VALUE ? Long.MAX_VALUE : System.nanoTime() + effort.nanos();
        cancelled = effort.cancelled();
    }

    /** Adds to the count; true when the work is over, from then on always. */
    boolean spend(long units) {
        if (over) {
            return true;
        }
        done += units;
        over = done >= most
                || (deadline != Long.MAX_VALUE && System.nanoTime() - deadline >= 0)
                || cancelled.getAsBoolean();
        return over;
    }

    /** Adds to the count without deciding anything. */
    void add(long units) {
        done += units;
    }

    /** Whether the work was called off, whatever the count. */
    boolean isCancelled() {
        return cancelled.getAsBoolean();
    }

    boolean isOver() {
        return over;
    }

    /**
     * What to give as {@link Effort#replay} to stop here again. Work that ended by itself did what followed the last count,
     * and a replay must not be told to stop at that one.
     */
    long done() {
        return over ? done : done + 1;
    }

    /** Seconds until the deadline; many if there is none. */
    double left() {
        return deadline == Long.MAX_VALUE ? 1e9 : Math.max(0, (deadline - System.nanoTime()) * 1e-9);
    }
}
