package io.domicile.advisor.readvice;

import io.domicile.advisor.sweep.Sweeper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Sweeps, and counts what waits, while the application is up: never before all that it needs is there, never after. */
@Singleton
class DayWatch {

    /** After every other observer of the start. */
    private static final int LAST = Integer.MAX_VALUE;

    private final Sweeper days;
    private final Sweeper waiting;

    DayWatch(DaySweep sweep, Waiting waiting, ReadviceConfig config) {
        this.days = new Sweeper("readvice-days", config.sweep(), sweep::run);
        this.waiting = new Sweeper("readvice-waiting", config.count(), waiting::count);
    }

    void begin(@Observes @Priority(LAST) StartupEvent start) {
        days.begin();
        waiting.begin();
    }

    void end(@Observes ShutdownEvent stop) throws InterruptedException {
        days.end();
        waiting.end();
    }
}
