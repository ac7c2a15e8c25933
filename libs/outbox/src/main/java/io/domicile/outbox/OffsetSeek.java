package io.domicile.outbox;

import io.domicile.cell.Cell;
import io.domicile.cell.CellMismatch;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Lets a channel read on where its consumer's database says. It stays here, before the first record, until the broker has
 * shown that it is this cell's and the database has answered: an exception would only be logged, and the channel would read
 * from wherever it happens to stand.
 */
@ApplicationScoped
@Identifier("offset-seek")
class OffsetSeek implements KafkaConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(OffsetSeek.class);

    private final Cell cell;
    private final Offsets offsets;
    private final Topics topics;
    private final Duration pause;
    private final CountDownLatch stopped = new CountDownLatch(1);

    OffsetSeek(Cell cell, Offsets offsets, Topics topics, OutboxConfig config) {
        this.cell = cell;
        this.offsets = offsets;
        this.topics = topics;
        this.pause = config.maxPause();
    }

    void end(@Observes ShutdownEvent stop) {
        stopped.countDown();
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        var name = consumer.groupMetadata().groupId();
        while (true) {
            try {
                cell.requireBrokerStamp();
                partitions.forEach(partition -> seek(consumer, name, partition));
                return;
            } catch (CellMismatch | KafkaException | Jdbc.DatabaseFailed e) {
                LOG.warnf("inbox.not-reading-yet consumer=%s next-try-in=%s: %s", name, pause, e.toString());
                if (isStopped()) {
                    throw e;
                }
            }
        }
    }

    private void seek(Consumer<?, ?> consumer, String name, TopicPartition partition) {
        var next = offsets.next(name, topics.inCode(partition.topic())).get(partition.partition());
        if (next == null) {
            consumer.seekToBeginning(List.of(partition));
        } else {
            consumer.seek(partition, next);
        }
        LOG.infof("inbox.reading consumer=%s partition=%s from=%s", name, partition, next == null ? "beginning" : next);
    }

    private boolean isStopped() {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
