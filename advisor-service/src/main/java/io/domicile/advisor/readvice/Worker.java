package io.domicile.advisor.readvice;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Fans out changes and works on what comes of them, on a thread of its own, while the application is up. */
@Singleton
class Worker implements Runnable {

    private static final Logger LOG = Logger.getLogger(Worker.class);

    /** After every other observer of the start. */
    private static final int LAST = Integer.MAX_VALUE;

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(2);

    private final FanOut fanOut;
    private final WorkQueue queue;
    private final Readvice readvice;
    private final Bell bell;
    private final Duration poll;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().name("readvice").unstarted(this);

    Worker(FanOut fanOut, WorkQueue queue, Readvice readvice, Bell bell, ReadviceConfig config) {
        this.fanOut = fanOut;
        this.queue = queue;
        this.readvice = readvice;
        this.bell = bell;
        this.poll = config.poll();
    }

    void begin(@Observes @Priority(LAST) StartupEvent start) {
        thread.start();
    }

    void end(@Observes ShutdownEvent stop) throws InterruptedException {
        stopped.countDown();
        bell.ring();
        if (!thread.join(TIME_TO_FINISH)) {
            // What it works on is taken up again at the next start.
            thread.interrupt();
            thread.join(TIME_TO_FINISH);
        }
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    @Override
    public void run() {
        while (stopped.getCount() > 0) {
            try {
                if (!work()) {
                    bell.await(poll);
                }
            } catch (InterruptedException e) {
                LOG.debug("readvice.interrupted");
                return;
            } catch (RuntimeException e) {
                LOG.warnf("readvice.failed next-try-in=%s: %s", PAUSE, e.toString());
                if (isStoppedWithin(PAUSE)) {
                    return;
                }
            }
        }
    }

    /** True if there may be more to do at once. */
    private boolean work() {
        int changes = fanOut.run();
        var next = queue.take();
        next.ifPresent(this::give);
        return changes > 0 || next.isPresent();
    }

    private void give(Work work) {
        try {
            readvice.give(work);
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "readvice.not-given tenant=%s portfolio=%s attempts=%d",
                    work.tenant(),
                    work.portfolio(),
                    work.attempts());
            queue.later(work);
        }
    }

    private boolean isStoppedWithin(Duration pause) {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}
