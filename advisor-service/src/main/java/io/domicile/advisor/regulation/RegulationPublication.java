package io.domicile.advisor.regulation;

import io.domicile.advisor.advice.Advisor;
import io.domicile.advisor.place.PlaceChanged;
import io.domicile.advisor.place.Places;
import io.domicile.advisor.sweep.Sweeper;
import io.domicile.outbox.Outbox;
import io.domicile.outbox.State;
import io.domicile.tenancy.CurrentTenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what the shipped rules say of each shared place, whenever that differs from what was published before: at the
 * start, which is when packs change, after places changed, and when a day begins, since law begins and ends with days.
 */
@Singleton
class RegulationPublication {

    static final String TOPIC = "open.advisor.regulation";
    static final String TYPE = "io.domicile.advisor.regulation.v1";

    private static final Logger LOG = Logger.getLogger(RegulationPublication.class);

    /** After every other observer of the start. */
    private static final int LAST = Integer.MAX_VALUE;

    private final Regulation regulation;
    private final Places places;
    private final Outbox outbox;
    private final CurrentTenant tenant;
    private final Clock clock;
    private final Sweeper sweeper;

    /** The day for which all is published; null when something changed since. */
    private final AtomicReference<@Nullable LocalDate> published = new AtomicReference<>();

    @SuppressWarnings("TooManyParameters") // What is published, where, and when.
    RegulationPublication(
            Advisor advisor, Places places, Outbox outbox, CurrentTenant tenant, RegulationConfig config, Clock clock) {
        this.regulation = new Regulation(ReferenceWorkload.shipped(), advisor);
        this.places = places;
        this.outbox = outbox;
        this.tenant = tenant;
        this.clock = clock;
        this.sweeper = new Sweeper("regulation", config.sweep(), this::sweep);
    }

    void begin(@Observes @Priority(LAST) StartupEvent start) {
        sweeper.begin();
    }

    void end(@Observes ShutdownEvent stop) throws InterruptedException {
        sweeper.end();
    }

    void look(@Observes(during = TransactionPhase.AFTER_SUCCESS) PlaceChanged change) {
        if (change.tenant() == null) {
            published.set(null);
        }
    }

    /** In the transaction that forgets the place, or nobody would know later that there is something to take back. */
    void forget(@Observes PlaceChanged change) {
        if (change.tenant() == null && change.kind() == PlaceChanged.Kind.REMOVED) {
            outbox.remove(TOPIC, change.place(), null);
        }
    }

    private void sweep() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (today.equals(published.getAndSet(today))) {
            return;
        }
        try {
            int different = tenant.open(() -> QuarkusTransaction.requiringNew().call(() -> publish(today)));
            LOG.infof("regulation.published places=%d on=%s", different, today);
        } catch (RuntimeException e) {
            published.set(null);
            throw e;
        }
    }

    /** By place id, so that two that publish at once wait for each other in the same order. */
    private int publish(LocalDate today) {
        int different = 0;
        for (var record : regulation.of(places.shared(), today)) {
            different += outbox.state(new State(TOPIC, record.place(), TYPE, record.place(), record, null)) ? 1 : 0;
        }
        return different;
    }
}
