package io.domicile.outbox;

import io.agroal.api.AgroalDataSource;
import io.domicile.cell.Cell;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Fills a read model anew from compacted topics, while the service runs: emptied and filled in one transaction, so nobody
 * sees it half full. The channels stand still meanwhile and then go on where they were.
 */
@ApplicationScoped
public class Rereading {

    private static final Logger LOG = Logger.getLogger(Rereading.class);

    /** How long the broker may take to hand over what it has. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * Every state that a channel takes begins by writing here, so none gets further while this transaction lasts. It is the
     * first lock that is taken, hence nobody who waits for it holds anything that is needed here.
     */
    private static final String STOP_CHANNELS = "lock table state_position in share row exclusive mode";

    private static final String FORGET = "delete from state_position where consumer = ? and topic = ?";
    private static final String REMEMBER =
            "insert into state_position (consumer, topic, key, epoch, n) values (?, ?, ?, ?, ?)";

    private final EventReader reader;
    private final KafkaClients clients;
    private final Topics topics;
    private final Cell cell;
    private final AgroalDataSource dataSource;

    Rereading(EventReader reader, KafkaClients clients, Topics topics, Cell cell, AgroalDataSource dataSource) {
        this.reader = reader;
        this.clients = clients;
        this.topics = topics;
        this.cell = cell;
        this.dataSource = dataSource;
    }

    /**
     * Reads open topics from their beginning to their present end. Records that are refused are passed over; the channel put
     * them aside when it met them.
     *
     * @param effects what each topic, without prefix, does to the read model; read in this order
     * @param empty empties the read model
     * @return how many states had their effect
     */
    @Transactional(TxType.MANDATORY)
    public int reread(String consumer, Map<String, StateEffect> effects, Runnable empty) {
        cell.requireBrokerStamp();
        update(STOP_CHANNELS);
        empty.run();
        int states = 0;
        for (var effect : effects.entrySet()) {
            update(FORGET, consumer, effect.getKey());
            states += reread(consumer, effect.getKey(), effect.getValue());
        }
        return states;
    }

    private int reread(String consumer, String topic, StateEffect effect) {
        var known = new HashMap<String, Sequence>();
        int states = 0;
        try (var from = clients.reader()) {
            var partitions = partitions(from, topics.onBroker(topic));
            from.assign(partitions);
            from.seekToBeginning(partitions);
            var ends = from.endOffsets(partitions);
            while (partitions.stream().anyMatch(at -> from.position(at) < ends.getOrDefault(at, 0L))) {
                var records = from.poll(PATIENCE);
                if (records.isEmpty()) {
                    throw new TimeoutException("The broker does not hand over " + topic);
                }
                for (var message : records) {
                    states += take(message, known, effect) ? 1 : 0;
                }
            }
        }
        known.forEach((key, sequence) -> update(REMEMBER, consumer, topic, key, sequence.epoch(), sequence.n()));
        LOG.infof("inbox.reread consumer=%s topic=%s keys=%d", consumer, topic, known.size());
        return states;
    }

    private boolean take(ConsumerRecord<String, byte[]> message, Map<String, Sequence> known, StateEffect effect) {
        try {
            var event = reader.read(message);
            if (message.key() == null || message.key().isEmpty()) {
                throw new DeadLetter(DeadLetter.Reason.MISSING_ATTRIBUTE, "key");
            }
            var before = known.get(message.key());
            if (before != null && before.compareTo(event.sequence()) >= 0) {
                return false;
            }
            Causes.as(Cause.of(event), () -> {
                if (event.data().isNull()) {
                    effect.remove(event);
                } else {
                    effect.replace(event);
                }
            });
            known.put(message.key(), event.sequence());
            return true;
        } catch (DeadLetter e) {
            LOG.warnf(
                    "inbox.passed-over topic=%s partition=%d offset=%d: %s",
                    message.topic(), message.partition(), message.offset(), e.getMessage());
            return false;
        }
    }

    private static List<TopicPartition> partitions(Consumer<String, byte[]> from, String topic) {
        return from.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private void update(String sql, Object... values) {
        Jdbc.unchecked(() -> {
            try (var connection = dataSource.getConnection();
                    var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                return statement.executeUpdate();
            }
        });
    }
}
