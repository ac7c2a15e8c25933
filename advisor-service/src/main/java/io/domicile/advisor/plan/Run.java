package io.domicile.advisor.plan;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A run on which this process works: what its worker knows of it, and what it is told. */
final class Run {

    private final RunQueue.Taken taken;
    private final AtomicReference<@Nullable RunProgress> progress = new AtomicReference<>();
    private volatile RunQueue.Beat last = RunQueue.Beat.GO_ON;

    Run(RunQueue.Taken taken) {
        this.taken = taken;
    }

    RunQueue.Taken taken() {
        return taken;
    }

    void is(RunProgress at) {
        progress.set(at);
    }

    @Nullable
    RunProgress progress() {
        return progress.get();
    }

    /** What the last sign of life brought back. */
    void hears(RunQueue.Beat beat) {
        if (beat != RunQueue.Beat.GO_ON) {
            last = beat;
        }
    }

    boolean isToStop() {
        return last != RunQueue.Beat.GO_ON;
    }

    boolean isLost() {
        return last == RunQueue.Beat.LOST;
    }
}
