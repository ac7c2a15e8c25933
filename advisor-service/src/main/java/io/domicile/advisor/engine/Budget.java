package io.domicile.advisor.engine;

/** What is left of an effort that several solutions share. */
final class Budget {
    private final Effort all;
    private final long begun = System.nanoTime();
    private long work;

    Budget(Effort all) {
        this.all = all;
    }

    /** Accounts for a solution. */
    Solution of(Solution found) {
        work += found.work();
        return found;
    }

    /** Whether there is enough left for so much more. */
    boolean hasLeft(Effort more) {
        return hasLeft(all.work(), work, more.work()) && hasLeft(all.nanos(), System.nanoTime() - begun, more.nanos());
    }

    private static boolean hasLeft(long all, long done, long more) {
        return all == Long.MAX_VALUE || all - done >= more;
    }
}
