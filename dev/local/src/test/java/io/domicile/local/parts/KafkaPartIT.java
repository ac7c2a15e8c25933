package io.domicile.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaPartIT {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void quiet() {
        Logging.warningsOnly();
    }

    @Test
    void topicsOutliveTheBrokerAndAreKeptAsDeclared() throws ExecutionException, InterruptedException {
        try (var broker = KafkaPart.start(folder.resolve("kafka"), Ports.free(), Ports.free());
                var topics = new Topics(broker.bootstrapServers())) {
            topics.create(Topic.ofACell(), "");
            topics.create(Topic.ofACell(), "");
        }
        // On other ports than before: a cell may become the second one.
        try (var broker = KafkaPart.start(folder.resolve("kafka"), Ports.free(), Ports.free());
                var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThat(config(admin, "open.catalog.deal", "cleanup.policy")).isEqualTo("compact");
            assertThat(config(admin, "resident.audit", "retention.ms")).isEqualTo("604800000");
            assertThat(config(admin, "resident.dlq.watch-service.open.catalog.claim", "retention.ms"))
                    .isEqualTo("2592000000");
        }
    }

    private static String config(Admin admin, String topic, String key)
            throws ExecutionException, InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var configs = admin.describeConfigs(List.of(resource)).all().get();
        return configs.values().iterator().next().get(key).value();
    }
}
