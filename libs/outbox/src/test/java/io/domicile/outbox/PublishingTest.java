package io.domicile.outbox;

import static io.domicile.outbox.Broker.header;
import static io.domicile.outbox.Broker.text;
import static io.domicile.outbox.TestApplication.EVENTS;
import static io.domicile.outbox.TestApplication.STATES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(OutboxParts.class)
class PublishingTest {

    @Inject
    Outbox outbox;

    @Inject
    Things things;

    @Inject
    Broker broker;

    @Inject
    Tracer tracer;

    @Inject
    Clock clock;

    private final String key = UUID.randomUUID().toString();

    @Test
    void aCommittedStateArrivesAsACloudEvent() {
        var before = clock.instant();
        things.put(key, "lamp");

        var message = things.onBroker(STATES, key, 1).getFirst();
        assertThat(text(message)).isEqualTo("{\"name\":\"lamp\",\"size\":1.5}");
        assertThat(header(message, "ce_specversion")).isEqualTo("1.0");
        assertThat(UUID.fromString(header(message, "ce_id")).version()).isEqualTo(7);
        assertThat(header(message, "ce_source")).isEqualTo("/outbox-test");
        assertThat(header(message, "ce_type")).isEqualTo(Things.TYPE);
        assertThat(header(message, "ce_subject")).isEqualTo(key);
        assertThat(java.time.Instant.parse(header(message, "ce_time"))).isBetween(before, clock.instant());
        assertThat(header(message, "ce_dataschema")).isEqualTo("urn:domicile:contract:" + Things.TYPE);
        assertThat(header(message, "content-type")).isEqualTo("application/json");
        assertThat(header(message, "ce_jurisdiction")).isEqualTo("kr");
        assertThat(header(message, "ce_sequence")).isEqualTo("0000000001-0000000000000000001");
        assertThat(header(message, "ce_correlationid")).isNotEmpty();
        assertThat(header(message, "ce_hop")).isEqualTo("0");
        assertThat(message.headers().lastHeader("ce_causationid")).isNull();
        assertThat(message.headers().lastHeader("ce_tenantid")).isNull();
    }

    @Test
    void whatIsPublishedIsNumberedInTheOrderInWhichItGoesOut() {
        things.put(key, "lamp");
        var first = things.onBroker(STATES, key, 1).getFirst();
        things.happened(key, "alert");
        var second = things.onBroker(EVENTS, key, 1).getFirst();
        things.put(key, "other lamp");
        var third = things.onBroker(STATES, key, 2).getLast();

        assertThat(List.of(first, second, third))
                .map(message -> Sequence.parse(header(message, "ce_position")))
                .isSorted()
                .doesNotHaveDuplicates()
                .allSatisfy(position -> assertThat(position.epoch()).isEqualTo(1));
    }

    @Test
    void aResidentRecordNamesItsTenant() {
        things.happened(key, "alert");

        var message = things.onBroker(EVENTS, key, 1).getFirst();
        assertThat(header(message, "ce_tenantid")).isEqualTo(Tenants.A);
    }

    @Test
    void whatIsRolledBackIsNeverSent() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.state(Things.state(key, "never"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        things.put(key, "sent");

        var messages = things.onBroker(STATES, key, 1);
        assertThat(messages).map(Broker::text).containsExactly("{\"name\":\"sent\",\"size\":1.5}");
        assertThat(sequences(messages)).containsExactly(1L);
    }

    @Test
    void publishingOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> outbox.state(Things.state(key, "lamp"))).isInstanceOf(TransactionalException.class);
        assertThatThrownBy(() -> outbox.effect(Things.effect(key, "lamp"))).isInstanceOf(TransactionalException.class);
        assertThatThrownBy(() -> outbox.remove(STATES, key, null)).isInstanceOf(TransactionalException.class);
    }

    @Test
    void anUnchangedStateIsNotPublishedAgain() {
        assertThat(things.put(key, "lamp")).isTrue();
        assertThat(things.put(key, "lamp")).isFalse();
        var sameInAnotherOrder =
                new TreeMap<String, Object>(Map.of("size", new BigDecimal("1.5000"), "name", "lamp")).descendingMap();
        assertThat(things.put(new State(STATES, key, Things.TYPE, key, sameInAnotherOrder, null)))
                .isFalse();
        assertThat(things.put(key, "other lamp")).isTrue();

        assertThat(sequences(things.onBroker(STATES, key, 2))).containsExactly(1L, 2L);
    }

    @Test
    void theSameStateOfANewTypeIsPublished() {
        things.put(key, "lamp");
        var payload = Things.state(key, "lamp").payload();

        assertThat(things.put(new State(STATES, key, "io.domicile.test.thing.v2", key, payload, null)))
                .isTrue();
    }

    @Test
    void aRemovalIsATombstoneAndTheSequenceGoesOn() {
        things.put(key, "lamp");
        assertThat(things.remove(key)).isTrue();
        assertThat(things.remove(key)).isFalse();
        assertThat(things.put(key, "lamp")).isTrue();

        var messages = things.onBroker(STATES, key, 3);
        assertThat(sequences(messages)).containsExactly(1L, 2L, 3L);
        var tombstone = messages.get(1);
        assertThat(tombstone.value()).isNull();
        assertThat(header(tombstone, "ce_type")).isEqualTo(Things.TYPE);
        assertThat(header(tombstone, "ce_subject")).isEqualTo(key);
    }

    @Test
    void removingWhatWasNeverPublishedSaysNothing() {
        assertThat(things.remove(key)).isFalse();
    }

    @Test
    void everyEffectIsSentAlsoOneThatSaysTheSame() {
        things.happened(key, "alert");
        things.happened(key, "alert");

        var messages = things.onBroker(EVENTS, key, 2);
        assertThat(messages).map(message -> header(message, "ce_id")).doesNotHaveDuplicates();
        assertThat(sequences(messages)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whatBelongsToOneAggregateStaysInItsPartition() {
        things.put(key, "deal");
        things.put(key + "/1", "claim");
        things.put(key + "/2", "claim");

        int partition = things.onBroker(STATES, key, 1).getFirst().partition();
        assertThat(things.onBroker(STATES, key + "/1", 1).getFirst().partition())
                .isEqualTo(partition);
        assertThat(things.onBroker(STATES, key + "/2", 1).getFirst().partition())
                .isEqualTo(partition);
    }

    @Test
    void oneTransactionsEventsShareTheirCorrelation() {
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.state(Things.state(key, "lamp"));
            outbox.state(Things.state(key + "/1", "bulb"));
        });
        things.put(key + "/2", "later");

        var correlation = header(things.onBroker(STATES, key, 1).getFirst(), "ce_correlationid");
        assertThat(header(things.onBroker(STATES, key + "/1", 1).getFirst(), "ce_correlationid"))
                .isEqualTo(correlation);
        assertThat(header(things.onBroker(STATES, key + "/2", 1).getFirst(), "ce_correlationid"))
                .isNotEqualTo(correlation);
    }

    @Test
    void theRecordCarriesTheTraceOfTheRequestThatWroteIt() {
        var request = tracer.spanBuilder("request").setNoParent().startSpan();
        SpanContext written = request.getSpanContext();
        try (var scope = request.makeCurrent()) {
            assertThat(scope).isNotNull();
            things.put(key, "lamp");
        } finally {
            request.end();
        }

        var traceparent = header(things.onBroker(STATES, key, 1).getFirst(), "traceparent");
        assertThat(traceparent).startsWith("00-" + written.getTraceId() + "-");
        assertThat(traceparent).as("a span of the relay, below the request's").doesNotContain(written.getSpanId());
    }

    @Test
    void anEventThatTheBrokerWouldRefuseIsRefusedAtOnce() {
        assertThatThrownBy(() -> things.put(key, "x".repeat(1_000_001)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1000000 at most");
    }

    @Test
    void theTopicsDataClassDecidesAboutTheTenant() {
        assertThatThrownBy(() -> new State(STATES, key, "t.v1", key, Map.of(), Tenants.A))
                .hasMessageContaining("name no tenant");
        assertThatThrownBy(() -> new Effect(EVENTS, key, "t.v1", key, Map.of(), null))
                .hasMessageContaining("name their tenant");
        assertThatThrownBy(() -> new State("catalog.deal", key, "t.v1", key, Map.of(), null))
                .hasMessageContaining("'open.' or 'resident.'");
    }

    private static List<Long> sequences(List<ConsumerRecord<String, byte[]>> messages) {
        return messages.stream()
                .map(message -> Sequence.parse(header(message, "ce_sequence")).n())
                .toList();
    }
}
