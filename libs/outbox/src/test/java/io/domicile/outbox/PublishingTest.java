package io.domicile.outbox;

import static io.domicile.outbox.TestApplication.EVENTS;
import static io.domicile.outbox.TestApplication.STATES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.agroal.DataSource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OutboxParts.class)
class PublishingTest {

    private static final String TYPE = "io.domicile.test.thing.v1";

    @Inject
    Outbox outbox;

    @Inject
    Broker broker;

    @Inject
    Tenants tenants;

    @Inject
    @DataSource("relay")
    AgroalDataSource relayConnections;

    private final String key = UUID.randomUUID().toString();

    record Thing(String name, BigDecimal size) {}

    @Test
    void aCommittedStateIsACloudEvent() {
        var before = Instant.now();
        committed(() -> outbox.state(state(key, "lamp")));

        var message = only(STATES, key);
        assertThat(Broker.text(message)).isEqualTo("{\"name\":\"lamp\",\"size\":1.5}");
        assertThat(Broker.header(message, "ce_specversion")).isEqualTo("1.0");
        assertThat(UUID.fromString(Broker.header(message, "ce_id")).version()).isEqualTo(7);
        assertThat(Broker.header(message, "ce_source")).isEqualTo("/outbox-test");
        assertThat(Broker.header(message, "ce_type")).isEqualTo(TYPE);
        assertThat(Broker.header(message, "ce_subject")).isEqualTo("subject of " + key);
        assertThat(Instant.parse(Broker.header(message, "ce_time"))).isBetween(before, Instant.now());
        assertThat(Broker.header(message, "ce_dataschema")).isEqualTo("urn:domicile:contract:" + TYPE);
        assertThat(Broker.header(message, "content-type")).isEqualTo("application/json");
        assertThat(Broker.header(message, "ce_jurisdiction")).isEqualTo("kr");
        assertThat(Broker.header(message, "ce_sequence")).isEqualTo("0000000001-0000000000000000001");
        assertThat(Broker.header(message, "ce_correlationid")).isNotEmpty();
        assertThat(Broker.header(message, "ce_causationid")).isEmpty();
        assertThat(Broker.header(message, "ce_hop")).isEqualTo("0");
        assertThat(message.headers().lastHeader("ce_tenantid")).isNull();
    }

    private State state(String key, String name) {
        return new State(STATES, key, TYPE, "subject of " + key, new Thing(name, new BigDecimal("1.50")), null);
    }

    private static <T> T committed(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    private ConsumerRecord<String, byte[]> only(String topic, String key) {
        return published(topic, key, 1).getFirst();
    }

    private List<ConsumerRecord<String, byte[]>> published(String topic, String key, int count) {
        return await().until(() -> broker.records(topic, key), found -> found.size() >= count);
    }
}
