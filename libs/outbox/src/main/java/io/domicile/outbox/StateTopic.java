package io.domicile.outbox;

import io.agroal.api.AgroalDataSource;
import io.domicile.outbox.DeadLetter.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Follows a compacted topic: per key a higher sequence replaces, the same or a lower one is dropped, a gap is normal. A
 * removal counts like a state, so an old state that comes late does not bring the thing back.
 */
@ApplicationScoped
public class StateTopic {

    private static final String ADVANCE = """
            insert into state_position as last (consumer, topic, key, epoch, n) values (?, ?, ?, ?, ?)
            on conflict (consumer, topic, key) do update set epoch = excluded.epoch, n = excluded.n
            where (last.epoch, last.n) < (excluded.epoch, excluded.n)
            """;
    private static final String FORGET = "delete from state_position where consumer = ? and topic = ?";

    private final Handling handling;
    private final Offsets offsets;
    private final AgroalDataSource dataSource;

    StateTopic(Handling handling, Offsets offsets, AgroalDataSource dataSource) {
        this.handling = handling;
        this.offsets = offsets;
        this.dataSource = dataSource;
    }

    /**
     * Runs {@code effect} in a transaction of its own, as the record's tenant, unless this consumer knows as much already.
     *
     * @param consumer also the group id of the channel
     * @throws DeadLetter if no further attempt can make it good; let it pass, the channel puts the record aside
     */
    public void apply(String consumer, ConsumerRecord<String, byte[]> message, StateEffect effect) {
        Consumer<Event> either = event -> {
            if (event.data().isNull()) {
                effect.remove(event);
            } else {
                effect.replace(event);
            }
        };
        handling.handle(consumer, message, (reading, event) -> isNew(reading, message, event), either);
    }

    /**
     * Forgets how far the consumer has followed a topic, in the transaction that empties the read model made from it. The
     * next time the channel gets its partitions, after a restart at the latest, it reads them from the beginning.
     *
     * @param topic without prefix
     */
    @Transactional(TxType.MANDATORY)
    public void forget(String consumer, String topic) {
        Jdbc.unchecked(() -> {
            try (var connection = dataSource.getConnection();
                    var statement = connection.prepareStatement(FORGET)) {
                statement.setString(1, consumer);
                statement.setString(2, topic);
                return statement.executeUpdate();
            }
        });
        offsets.forget(consumer, topic);
    }

    /**
     * How far the consumer has followed a topic: for each partition the highest position that its producer gave to what is
     * in the read model. Within a partition everything before it is in there too; partitions do not wait for each other. A
     * partition that has brought no position yet is left out.
     *
     * @param topic without prefix
     */
    @Transactional(TxType.MANDATORY)
    public SortedMap<Integer, Sequence> positions(String consumer, String topic) {
        return offsets.positions(consumer, topic);
    }

    private boolean isNew(Reading reading, ConsumerRecord<String, byte[]> message, Event event) {
        var key = message.key();
        if (key == null || key.isEmpty()) {
            throw new DeadLetter(Reason.MISSING_ATTRIBUTE, "key");
        }
        return Jdbc.unchecked(() -> {
            try (var connection = dataSource.getConnection();
                    var statement = connection.prepareStatement(ADVANCE)) {
                statement.setString(1, reading.consumer());
                statement.setString(2, reading.topic());
                statement.setString(3, key);
                statement.setLong(4, event.sequence().epoch());
                statement.setLong(5, event.sequence().n());
                return statement.executeUpdate() == 1;
            }
        });
    }
}
