package io.domicile.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AggregatePartitionerTest {

    private static final int PARTITIONS = 7;
    private static final Node NODE = new Node(1, "localhost", 1);
    private static final Cluster CLUSTER = new Cluster(
            "cluster",
            List.of(NODE),
            IntStream.range(0, PARTITIONS)
                    .mapToObj(number -> new PartitionInfo("t", number, NODE, new Node[] {NODE}, new Node[] {NODE}))
                    .toList(),
            Set.of(),
            Set.of());

    private final AggregatePartitioner partitioner = new AggregatePartitioner();

    @ParameterizedTest
    @ValueSource(strings = {"a", "019a0000-0000-7000-8000-000000000001", "네이버"})
    void aPlainKeyGoesWhereEveryOtherProducerWouldSendIt(String key) {
        int kafkas = BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), PARTITIONS);

        assertThat(partition(key)).isEqualTo(kafkas);
    }

    @Test
    void whatFollowsTheSlashDoesNotCount() {
        for (int claim = 0; claim < 20; claim++) {
            assertThat(partition("deal/" + claim)).isEqualTo(partition("deal"));
        }
    }

    private int partition(String key) {
        return partitioner.partition("t", key, null, null, null, CLUSTER);
    }
}
