package io.domicile.advisor.engine;

/** What is left of an effort that several solutions share. */
public final class Budget {
    private final Effort all;
    private final long begun = System.nanoTime();
    private long work;

    /** @param factor how often there is as much as one call may take */
    public Budget(Effort each, int factor) {
        this(each.times(factor));
    }

    Budget(Effort all) {
        this.all = all;
    }

    /** Accounts for a solution. */
    public Solution of(Solution found) {
        work += found.work();
        return found;
    }

    /** Whether there is enough left for so much more. */
    public boolean hasLeft(Effort more) {
        return hasLeft(all.work(), work, more.work()) && hasLeft(all.nanos(), System.nanoTime() - begun, more.nanos());
    }

    private static boolean hasLeft(long all, long done, long more) {
        return all == Long.MAX_VALUE || all - done >= more;
    }
}
