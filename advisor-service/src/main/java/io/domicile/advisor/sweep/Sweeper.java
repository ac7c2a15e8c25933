package io.domicile.advisor.sweep;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Sweeps again and again on a thread of its own. A sweep that fails is logged and tried again after the same pause. */
public final class Sweeper implements Runnable {

    private static final Logger LOG = Logger.getLogger(Sweeper.class);
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(2);

    private final String name;
    private final Duration pause;
    private final Sweep sweep;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    /** One round. */
    @FunctionalInterface
    public interface Sweep {

        /** Whatever it throws ends this round alone. */
        void run() throws Exception;
    }

    /** @param name of the thread, and of what is logged */
    public Sweeper(String name, Duration pause, Sweep sweep) {
        this.name = name;
        this.pause = pause;
        this.sweep = sweep;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this);
    }

    /** Once, when all that a sweep needs is there. */
    public void begin() {
        thread.start();
    }

    /** Waits a little for a sweep that is under way. */
    public void end() throws InterruptedException {
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
            LOG.debugf("sweep.interrupted name=%s", name);
        }
    }

    private void sweepOnce() throws InterruptedException {
        try {
            sweep.run();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.warnf("sweep.failed name=%s next-try-in=%s: %s", name, pause, e.toString());
        }
    }
}
