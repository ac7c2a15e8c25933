package io.domicile.advisor.artifact;

import io.domicile.advisor.sweep.Sweeper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Sweeps the calendar while the application is up: never before all that it needs is there, never after. */
@Singleton
class CalendarWatch {

    /** After every other observer of the start. */
    private static final int LAST = Integer.MAX_VALUE;

    private final Sweeper sweeper;

    CalendarWatch(CalendarSweep sweep, ArtifactConfig config) {
        this.sweeper = new Sweeper("artifact-calendar", config.sweep(), sweep::run);
    }

    void begin(@Observes @Priority(LAST) StartupEvent start) {
        sweeper.begin();
    }

    void end(@Observes ShutdownEvent stop) throws InterruptedException {
        sweeper.end();
    }
}
