package io.domicile.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Writes outbox rows, in the caller's transaction: the connection is the one that the transaction already has. */
@Singleton
class OutboxTables {

    /** Ends a statement that changed stored states: each becomes a row of the outbox. */
    static final String COPY_OF_CHANGED = """
            insert into outbox (tenant, topic, key, event_id, type, subject, occurred_at, epoch, n,
                correlation, causation, hop, data, traceparent)
            select tenant, topic, key, event_id, type, subject, occurred_at, epoch, n,
                correlation, causation, hop, data, ? from changed
            """;

    /**
     * Both tables in one statement. The stored state's row stays locked until the transaction ends, so states of one key are
     * numbered, and get their positions, in the order in which they commit. A state of an earlier epoch counts as different:
     * what restoring the backup lost may have gone out after it.
     */
    private static final String PUT_STATE = """
            with changed as (
                insert into outbox_state as last (event_id, occurred_at, epoch, correlation, causation, hop,
                    tenant, topic, key, type, subject, data, n)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                on conflict (tenant, topic, key) do update set
                    event_id = excluded.event_id, occurred_at = excluded.occurred_at, epoch = excluded.epoch,
                    correlation = excluded.correlation, causation = excluded.causation, hop = excluded.hop,
                    type = excluded.type, subject = excluded.subject, data = excluded.data, n = last.n + 1
                where (last.type, last.subject, last.data) is distinct from (excluded.type, excluded.subject, excluded.data)
                    or last.epoch < excluded.epoch
                returning *)
            """ + COPY_OF_CHANGED;

    private static final String REMOVE_STATE = """
            with changed as (
                update outbox_state set event_id = ?, occurred_at = ?, epoch = ?, correlation = ?, causation = ?, hop = ?,
                    data = null, n = n + 1
                where tenant = ? and topic = ? and key = ? and data is not null
                returning *)
            """ + COPY_OF_CHANGED;

    private static final String ADD_EFFECT = """
            insert into outbox (event_id, occurred_at, epoch, correlation, causation, hop,
                tenant, topic, key, type, subject, data, traceparent)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final AgroalDataSource dataSource;

    OutboxTables(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    boolean putState(Envelope envelope, State state, String data) {
        return write(PUT_STATE, statement -> {
            int next = envelope(statement, envelope);
            next = texts(statement, next, tenant(state.tenant()), state.topic(), state.key());
            next = texts(statement, next, state.type(), state.subject(), data);
            statement.setString(next, envelope.traceparent());
        });
    }

    boolean removeState(Envelope envelope, String topic, String key, @Nullable String tenant) {
        return write(REMOVE_STATE, statement -> {
            int next = envelope(statement, envelope);
            next = texts(statement, next, tenant(tenant), topic, key);
            statement.setString(next, envelope.traceparent());
        });
    }

    void addEffect(Envelope envelope, Effect effect, String data) {
        write(ADD_EFFECT, statement -> {
            int next = envelope(statement, envelope);
            next = texts(statement, next, tenant(effect.tenant()), effect.topic(), effect.key());
            next = texts(statement, next, effect.type(), effect.subject(), data);
            statement.setString(next, envelope.traceparent());
        });
    }

    @FunctionalInterface
    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private boolean write(String sql, Parameters parameters) {
        return Jdbc.unchecked(() -> {
            try (var connection = dataSource.getConnection();
                    var statement = connection.prepareStatement(sql)) {
                parameters.set(statement);
                return statement.executeUpdate() == 1;
            }
        });
    }

    private static int envelope(PreparedStatement statement, Envelope envelope) throws SQLException {
        statement.setObject(1, envelope.id());
        statement.setObject(2, envelope.occurredAt().atOffset(ZoneOffset.UTC));
        statement.setLong(3, envelope.epoch());
        statement.setString(4, envelope.cause().correlation());
        statement.setString(5, envelope.cause().causation());
        statement.setInt(6, envelope.cause().hop());
        return 7;
    }

    private static int texts(PreparedStatement statement, int first, String... values) throws SQLException {
        int next = first;
        for (var value : values) {
            statement.setString(next++, value);
        }
        return next;
    }

    private static String tenant(@Nullable String tenant) {
        return tenant == null ? "" : tenant;
    }
}
