package io.domicile.local.parts;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics on one broker. */
public final class Topics implements AutoCloseable {
    private final Admin admin;

    public Topics(String bootstrapServers) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** Creates those that are missing, each name after the prefix; existing ones are left as they are. */
    public void create(List<Topic> topics, String prefix) {
        try {
            var existing = new HashSet<>(admin.listTopics().names().get());
            var missing = topics.stream()
                    .map(topic -> topic.prefixed(prefix))
                    .filter(topic -> !existing.contains(topic.name()))
                    .map(Topic::toCreate)
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            // Another process may have made it between the two calls.
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new PartFailed("Cannot create topics: " + e.getCause(), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailed("Interrupted while creating topics", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
