package io.domicile.outbox;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import io.domicile.cell.Cell;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;

/** Makes envelopes: what is published in one transaction shares its cause, and its correlation if it has no cause. */
@Singleton
class Envelopes {

    private final Cell cell;
    private final Clock clock;
    private final Traces traces;
    private final TransactionSynchronizationRegistry transaction;
    private final TimeOrderedEpochFactory ids;

    Envelopes(Cell cell, Clock clock, Traces traces, TransactionSynchronizationRegistry transaction) {
        this.cell = cell;
        this.clock = clock;
        this.traces = traces;
        this.transaction = transaction;
        this.ids = TimeOrderedEpochFactory.builder().withClock(clock).build();
    }

    Envelope next() {
        var cause = Causes.current().orElseGet(this::startOfChain);
        return new Envelope(ids.create(), clock.instant(), cell.epoch(), cause, traces.current());
    }

    private Cause startOfChain() {
        if (transaction.getResource(Cause.class) instanceof Cause known) {
            return known;
        }
        var cause = new Cause(ids.create().toString(), null, 0);
        transaction.putResource(Cause.class, cause);
        return cause;
    }
}
