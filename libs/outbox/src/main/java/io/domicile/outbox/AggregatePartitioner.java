package io.domicile.outbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to one aggregate stays in one partition: of {@code deal/claim} only {@code deal} counts. Keys without a slash
 * go where Kafka's own partitioner would send them. Public because the Kafka client makes the instance.
 */
public final class AggregatePartitioner implements Partitioner {

    @Override
    public int partition(
            String topic,
            @Nullable Object key,
            byte @Nullable [] keyBytes,
            @Nullable Object value,
            byte @Nullable [] valueBytes,
            Cluster cluster) {
        if (!(key instanceof String text)) {
            throw new IllegalArgumentException("A record of " + topic + " has no key");
        }
        int slash = text.indexOf('/');
        var aggregate = slash < 0 ? text : text.substring(0, slash);
        int hash = Utils.murmur2(aggregate.getBytes(StandardCharsets.UTF_8));
        return Utils.toPositive(hash) % cluster.partitionsForTopic(topic).size();
    }

    @Override
    public void configure(Map<String, ?> settings) {}

    @Override
    public void close() {}
}
