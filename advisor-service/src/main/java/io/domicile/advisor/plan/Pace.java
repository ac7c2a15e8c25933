package io.domicile.advisor.plan;

import io.domicile.advisor.engine.Effort;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How long to look for a plan, and whom to tell meanwhile.
 *
 * @param work the count of the engine's work at which it ends, so that the same inputs give the same plan
 * @param patience the time after which it ends all the same
 * @param stop asked often; true ends it with the best so far
 */
record Pace(long work, Duration patience, BooleanSupplier stop, Consumer<RunProgress> listener) {

    static final long SEED = 1;

    static Pace of(long work, Duration patience) {
        return new Pace(work, patience, () -> false, _ -> {});
    }

    /** The same for so many periods: each more of them is as much work as two. */
    Pace over(int periods) {
        return new Pace(work * (2L * periods - 1), patience, stop, listener);
    }

    /** Where less has to do. */
    Pace half() {
        return new Pace(work / 2, patience.dividedBy(2), stop, listener);
    }

    /** For each of many questions about a plan that there is not. */
    Pace question() {
        return new Pace(work / 4, patience.dividedBy(12), stop, listener);
    }

    Effort effort() {
        return new Effort(work, patience.toNanos(), SEED, stop);
    }
}
