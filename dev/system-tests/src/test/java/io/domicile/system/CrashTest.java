package io.domicile.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, disabledReason = "reads a process' command and environment from /proc to start it again")
class CrashTest {

    private static final String DEAL = "kr-sk-aws-ulsan";
    private final RunningCell cell = RunningCell.get();

    @Test
    void aClaimThatWasAnsweredReachesKafkaAfterAKill() throws Exception {
        var key = UUID.randomUUID().toString();

        String id = post(key).statusCode(201).extract().path("id");
        cell.killAndStartAgain("catalog-service");

        var records = await().atMost(Duration.ofSeconds(90)).until(() -> claims(id), found -> !found.isEmpty());
        assertThat(headers(records.getFirst()))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "io.domicile.catalog.claim.v1")
                .containsEntry("ce_source", "/catalog-service")
                .containsEntry("ce_subject", id)
                .containsEntry("ce_jurisdiction", "kr")
                .containsEntry("ce_hop", "0")
                .containsKeys("ce_id", "ce_time", "ce_sequence", "ce_correlationid", "ce_dataschema", "traceparent")
                .doesNotContainKey("ce_tenantid");
        assertThat(headers(records.getFirst()).get("ce_sequence")).isEqualTo("%010d-%019d".formatted(1, 1));

        await().atMost(Duration.ofSeconds(90))
                .ignoreException(ConnectException.class)
                .untilAsserted(() -> post(key).statusCode(201).header("Idempotency-Replayed", "true"));
        assertThat(cell.query(
                        "catalog_app",
                        "select count(*) from catalog.claim where value like '%after a kill " + key + "%'"))
                .isEqualTo("1");
    }

    private ValidatableResponse post(String key) {
        return cell.as("curator@domicile")
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("""
                        {"subject": "phase/phase-1", "property": "event", "speaker": "korea-herald",
                         "value": {"form": "text", "text": "after a kill %s"},
                         "sources": ["https://www.koreaherald.com/article/1"]}
                        """.formatted(key))
                .post(cell.gateway() + "/api/v1/deals/" + DEAL + "/claims")
                .then();
    }

    private List<ConsumerRecord<String, String>> claims(String id) {
        var settings = Map.<String, Object>of("bootstrap.servers", cell.brokers(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor("open.catalog.claim").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < end.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(found::add);
            }
            return found.stream().filter(r -> r.key().equals(DEAL + "/" + id)).toList();
        }
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> sent) {
        return StreamSupport.stream(sent.headers().spliterator(), false)
                .collect(Collectors.toMap(
                        header -> header.key(),
                        header -> new String(header.value(), StandardCharsets.UTF_8),
                        (a, b) -> b));
    }
}
