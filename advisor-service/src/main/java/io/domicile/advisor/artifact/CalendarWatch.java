package io.domicile.advisor.artifact;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Sweeps the calendar again and again while the application is up: never before all that it needs is there, never after. */
@Singleton
class CalendarWatch implements Runnable {

    private static final Logger LOG = Logger.getLogger(CalendarWatch.class);

    /** After every other observer of the start. */
    private static final int LAST = Integer.MAX_VALUE;

    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(2);

    private final CalendarSweep sweep;
    private final Duration pause;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("artifact-calendar").unstarted(this);

    CalendarWatch(CalendarSweep sweep, ArtifactConfig config) {
        this.sweep = sweep;
        this.pause = config.sweep();
    }

    void begin(@Observes @Priority(LAST) StartupEvent start) {
        thread.start();
    }

    void end(@Observes ShutdownEvent stop) throws InterruptedException {
        stopped.countDown();
        thread.join(TIME_TO_FINISH);
    }

    @Override
    public void run() {
        try {
            do {
                sweepOnce();
            } while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            LOG.debug("artifact.calendar-interrupted");
        }
    }

    private void sweepOnce() {
        try {
            sweep.run();
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("artifact.sweep-failed next-try-in=%s: %s", pause, e.toString());
        }
    }
}
