package io.domicile.outbox;

import io.domicile.cell.Cell;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/**
 * Sends what the outbox holds, on a thread of its own, while the application is up: never before everything it needs is
 * there, never after it is gone. A scheduler's thread would fire on both sides of that.
 */
@Singleton
class Relay implements Runnable {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    /** After every other observer of the start. */
    private static final int LAST = Integer.MAX_VALUE;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(2);

    private final RelayRound round;
    private final Upkeep upkeep;
    private final Cell cell;
    private final Doorbell bell;
    private final Duration poll;
    private final Duration rest;
    private final Duration maxPause;
    private final RestingTopics resting;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("outbox-relay").unstarted(this);

    Relay(RelayRound round, Upkeep upkeep, Cell cell, Doorbell bell, OutboxConfig config) {
        this.round = round;
        this.upkeep = upkeep;
        this.cell = cell;
        this.bell = bell;
        this.poll = config.poll();
        this.rest = config.rest();
        this.maxPause = config.maxPause();
        this.resting = new RestingTopics(maxPause, System::nanoTime);
    }

    void begin(@Observes @Priority(LAST) StartupEvent start) {
        thread.start();
    }

    void end(@Observes ShutdownEvent stop) throws InterruptedException {
        stopped.countDown();
        bell.ring();
        if (!thread.join(TIME_TO_FINISH)) {
            // It waits for a broker that does not answer. What it sent without an answer is sent again at the next
            // start.
            thread.interrupt();
            thread.join(TIME_TO_FINISH);
        }
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    @Override
    public void run() {
        var pause = FIRST_PAUSE;
        while (stopped.getCount() > 0) {
            try {
                if (isStoppedBefore(work())) {
                    return;
                }
                pause = FIRST_PAUSE;
            } catch (InterruptedException | InterruptException e) {
                LOG.debug("outbox.relay-interrupted");
                return;
            } catch (RuntimeException e) {
                LOG.warnf("outbox.relay-failed next-try-in=%s: %s", pause, e.toString());
                if (isStoppedWithin(pause)) {
                    return;
                }
                pause = shorter(pause.multipliedBy(2), maxPause);
            }
        }
    }

    private RelayRound.Next work() {
        upkeep.doWhatIsDue();
        cell.requireBrokerStamp();
        var nowResting = resting.current();
        var outcome = round.run(nowResting);
        outcome.ifPresent(done -> {
            resting.update(nowResting, done.failedTopics());
            upkeep.sent(done.sent());
        });
        return outcome.map(RelayRound.Outcome::next).orElse(RelayRound.Next.WHEN_RUNG);
    }

    /** Waits until the next round is to come; true if the relay is to end instead. */
    private boolean isStoppedBefore(RelayRound.Next next) throws InterruptedException {
        switch (next) {
            case AT_ONCE -> {}
            case RESTED -> {
                return isStoppedWithin(rest);
            }
            case WHEN_RUNG -> bell.await(poll);
        }
        return false;
    }

    private boolean isStoppedWithin(Duration pause) {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
