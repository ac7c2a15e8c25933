package io.domicile.watch.milestone;

import io.domicile.tenancy.CurrentTenant;
import io.domicile.watch.deal.KnownDeals;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks at milestones that the calendar alone moves: a date that passes, a fact that was stated for a later day. On a thread
 * of its own, as the relay; several instances do no harm, since each deal is locked and a second look finds nothing new.
 */
@Singleton
class Calendar implements Runnable {

    private static final Logger LOG = Logger.getLogger(Calendar.class);
    private static final int LAST = Integer.MAX_VALUE;
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(2);

    private final Milestones milestones;
    private final KnownDeals deals;
    private final Watching watching;
    private final CurrentTenant tenant;
    private final Clock clock;
    private final Duration every;
    private final int atMost;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("milestone-calendar").unstarted(this);

    @SuppressWarnings("TooManyParameters") // Its settings are the sixth.
    Calendar(
            Milestones milestones,
            KnownDeals deals,
            Watching watching,
            CurrentTenant tenant,
            Clock clock,
            CalendarConfig config) {
        this.milestones = milestones;
        this.deals = deals;
        this.watching = watching;
        this.tenant = tenant;
        this.clock = clock;
        this.every = config.every();
        this.atMost = config.deals();
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
            while (!stopped.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            LOG.debug("calendar.interrupted");
        }
    }

    /**
     * Derives the deals that are due for a look, each in a transaction of its own. One that fails is tried again at the next
     * look and keeps none of the others waiting.
     *
     * @return how many were derived
     */
    int look() {
        int done = 0;
        for (var deal : due()) {
            if (derived(deal)) {
                done++;
            }
        }
        return done;
    }

    private List<String> due() {
        try {
            return tenant.open(() ->
                    QuarkusTransaction.requiringNew().call(() -> milestones.dueForALook(LocalDate.now(clock), atMost)));
        } catch (RuntimeException e) {
            LOG.warnf("calendar.not-read next-try-in=%s: %s", every, e.toString());
            return List.of();
        }
    }

    private boolean derived(String deal) {
        try {
            return tenant.open(() -> QuarkusTransaction.requiringNew().call(() -> {
                deals.lock(deal);
                watching.derive(deal);
                return true;
            }));
        } catch (RuntimeException e) {
            LOG.warnf("calendar.not-derived deal=%s next-try-in=%s: %s", deal, every, e.toString());
            return false;
        }
    }
}
