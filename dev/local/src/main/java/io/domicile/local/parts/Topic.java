package io.domicile.local.parts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** A topic and what it keeps. */
public record Topic(String name, int partitions, Map<String, String> config) {
    private static final int PARTITIONS = 3;

    /** Who reads what: each pair has a dead-letter topic. */
    private static final Map<String, List<String>> READERS = Map.of(
            "catalog-service", List.of("open.watch.milestone", "open.advisor.regulation"),
            "advisor-service",
                    List.of(
                            "open.catalog.deal",
                            "open.catalog.model",
                            "open.watch.milestone",
                            "open.watch.forecast",
                            "resident.catalog.deal"),
            "watch-service",
                    List.of(
                            "open.catalog.deal",
                            "open.catalog.claim",
                            "resident.catalog.deal",
                            "resident.advisor.plan"));

    /** Every topic of a cell. */
    public static List<Topic> ofACell() {
        var topics = new ArrayList<Topic>();
        for (var state : List.of(
                "open.catalog.deal",
                "open.catalog.model",
                "open.catalog.claim",
                "open.watch.milestone",
                "open.watch.forecast",
                "open.advisor.regulation",
                "resident.catalog.deal",
                "resident.advisor.plan")) {
            topics.add(state(state, PARTITIONS));
        }
        for (var event : List.of("resident.watch.alert", "resident.audit")) {
            topics.add(events(event, PARTITIONS, Duration.ofDays(7)));
        }
        topics.add(state("cell.identity", 1));
        READERS.forEach((consumer, read) -> {
            for (var topic : read) {
                topics.add(events("resident.dlq." + consumer + "." + topic, 1, Duration.ofDays(30)));
            }
        });
        return List.copyOf(topics);
    }

    /** A compacted topic: the last record of each key stays. */
    public static Topic state(String name, int partitions) {
        return new Topic(
                name, partitions, Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
    }

    /** A topic whose records are deleted after a time. */
    public static Topic events(String name, int partitions, Duration kept) {
        return new Topic(
                name,
                partitions,
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(kept.toMillis())));
    }

    Topic prefixed(String prefix) {
        return new Topic(prefix + name, partitions, config);
    }

    NewTopic toCreate() {
        return new NewTopic(name, partitions, (short) 1).configs(config);
    }
}
