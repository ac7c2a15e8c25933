package io.domicile.advisor.plan;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Works on runs while the application is up: one platform thread for each that may be worked on at a time, and one more that
 * gives signs of life for all of them, since a solving thread has no time for it.
 */
@Singleton
class RunWorker {

    private static final Logger LOG = Logger.getLogger(RunWorker.class);
    private static final int LAST = Integer.MAX_VALUE;
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final RunQueue queue;
    private final RunExecution execution;
    private final RunConfig config;
    private final Semaphore bell = new Semaphore(0);
    private final Set<Run> working = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    RunWorker(RunQueue queue, RunExecution execution, RunConfig config) {
        this.queue = queue;
        this.execution = execution;
        this.config = config;
    }

    void begin(@Observes @Priority(LAST) StartupEvent start) {
        for (int i = 0; i < config.workers(); i++) {
            threads.add(Thread.ofPlatform().daemon().name("plan-run-" + i).start(this::work));
        }
        threads.add(Thread.ofPlatform().daemon().name("plan-run-beat").start(this::beat));
    }

    void end(@Observes ShutdownEvent stop) throws InterruptedException {
        stopped.countDown();
        bell.release(config.workers());
        // What is worked on is taken up by another after the lease, or here at the next start.
        working.forEach(run -> run.hears(RunQueue.Beat.LOST));
        for (var thread : threads) {
            if (!thread.join(TIME_TO_FINISH)) {
                thread.interrupt();
            }
        }
    }

    /** There is something to do. */
    void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunAsked asked) {
        bell.release();
    }

    boolean isAlive() {
        return threads.stream().allMatch(Thread::isAlive);
    }

    private void work() {
        while (stopped.getCount() > 0) {
            try {
                var next = queue.take(UuidCreator.getTimeOrderedEpoch().toString());
                if (next.isPresent()) {
                    give(new Run(next.get()));
                } else if (bell.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException e) {
                LOG.debug("plan-run.interrupted");
                return;
            } catch (RuntimeException e) {
                LOG.warnf("plan-run.failed next-try-in=%s: %s", PAUSE, e.toString());
                pause(PAUSE);
            }
        }
    }

    private void give(Run run) {
        working.add(run);
        try {
            execution.of(run);
        } finally {
            working.remove(run);
        }
    }

    private void beat() {
        long between = config.lease().toMillis() / 5;
        while (!pause(Duration.ofMillis(Math.min(between, 500)))) {
            try {
                for (var run : working) {
                    run.hears(queue.beat(run.taken(), execution.written(run)));
                }
                queue.tidy();
            } catch (RuntimeException e) {
                LOG.warnf("plan-run.no-sign-of-life: %s", e.toString());
            }
        }
    }

    /** True when the application ends meanwhile. */
    private boolean pause(Duration pause) {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}
