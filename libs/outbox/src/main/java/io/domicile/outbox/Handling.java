package io.domicile.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * What every record goes through: it is read, and then, in one transaction as its tenant, looked up, has its effect if it is
 * new, and moves the offset. The tenant comes from the record, never from an identity: those leak from message to message.
 */
@Singleton
class Handling {

    private static final Logger LOG = Logger.getLogger(Handling.class);

    private final EventReader reader;
    private final TenantScope tenants;
    private final Attempts attempts;
    private final Offsets offsets;
    private final ConsumerMetrics metrics;

    Handling(EventReader reader, TenantScope tenants, Attempts attempts, Offsets offsets, ConsumerMetrics metrics) {
        this.reader = reader;
        this.tenants = tenants;
        this.attempts = attempts;
        this.offsets = offsets;
        this.metrics = metrics;
    }

    /** Whether a consumer sees an event for the first time. Asked in the effect's transaction, it also notes that it did. */
    @FunctionalInterface
    interface Novelty {
        boolean isNew(Reading reading, Event event);
    }

    /**
     * Handles one record.
     *
     * @throws DeadLetter if no further attempt can make it good
     */
    void handle(String consumer, ConsumerRecord<String, byte[]> message, Novelty novelty, Consumer<Event> effect) {
        var reading = reader.reading(consumer, message);
        metrics.began(reading);
        try {
            var event = reader.read(message);
            boolean wasNew = attempts.make(
                    reading.toString(),
                    () -> tenants.run(event.tenant(), () -> inTransaction(reading, event, novelty, effect)));
            metrics.finished(reading, wasNew);
        } catch (DeadLetter e) {
            throw refused(reading, e);
        } catch (RuntimeException e) {
            throw refused(
                    reading,
                    new DeadLetter(DeadLetter.Reason.FAILED, e.getClass().getSimpleName(), e));
        }
    }

    private boolean inTransaction(Reading reading, Event event, Novelty novelty, Consumer<Event> effect) {
        return QuarkusTransaction.requiringNew().call(() -> {
            boolean isNew = novelty.isNew(reading, event);
            if (isNew) {
                Causes.as(Cause.of(event), () -> effect.accept(event));
            }
            offsets.moveBehind(reading, event.position());
            return isNew;
        });
    }

    private DeadLetter refused(Reading reading, DeadLetter why) {
        metrics.refused(reading, why.reason());
        LOG.errorf("inbox.dead-letter %s reason=%s", reading, why.getMessage());
        return why;
    }
}
