package io.domicile.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what the caller's transaction did, if and when it commits. Nothing is sent here: the relay does that afterwards.
 *
 * <p>Publishing a state locks its key until the transaction ends. A transaction that publishes several does it in a fixed
 * order, say that of the keys, or two of them can lock each other out and PostgreSQL ends one.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Outbox {

    private final OutboxTables tables;
    private final Envelopes envelopes;
    private final AfterCommit afterCommit;
    private final Backlog backlog;
    private final int maxBytes;

    Outbox(OutboxTables tables, Envelopes envelopes, AfterCommit afterCommit, Backlog backlog, OutboxConfig config) {
        this.tables = tables;
        this.envelopes = envelopes;
        this.afterCommit = afterCommit;
        this.backlog = backlog;
        this.maxBytes = config.maxBytes();
    }

    /**
     * Publishes a state unless it says what was published for its key last.
     *
     * @return whether it said something new
     * @throws OutboxFull if too much waits for the broker
     */
    public boolean state(State state) {
        backlog.requireRoom();
        return counted(tables.putState(envelopes.next(), state, json(state.payload())));
    }

    /**
     * Removes a key from its compacted topic; its sequence goes on.
     *
     * @return whether there was something to remove
     * @throws OutboxFull if too much waits for the broker
     */
    public boolean remove(String topic, String key, @Nullable String tenant) {
        DataClass.of(topic).check(topic, tenant);
        backlog.requireRoom();
        return counted(tables.removeState(envelopes.next(), topic, key, tenant));
    }

    /**
     * Publishes that something happened.
     *
     * @throws OutboxFull if too much waits for the broker
     */
    public void effect(Effect effect) {
        backlog.requireRoom();
        tables.addEffect(envelopes.next(), effect, json(effect.payload()));
        afterCommit.wrote();
    }

    private boolean counted(boolean written) {
        if (written) {
            afterCommit.wrote();
        }
        return written;
    }

    /** Too long is refused here, where somebody hears it; the broker would refuse it again and again. */
    private String json(Object payload) {
        var json = Json.canonical(payload);
        int bytes = json.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > maxBytes) {
            throw new IllegalArgumentException(payload.getClass().getSimpleName() + " takes " + bytes
                    + " bytes as JSON; an event has " + maxBytes + " at most");
        }
        return json;
    }
}
