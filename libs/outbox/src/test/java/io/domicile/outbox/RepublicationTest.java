package io.domicile.outbox;

import static io.domicile.outbox.Broker.header;
import static io.domicile.outbox.TestApplication.RESIDENT_STATES;
import static io.domicile.outbox.TestApplication.STATES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(OutboxParts.class)
class RepublicationTest {

    @Inject
    Things things;

    @Inject
    Republication republication;

    @Inject
    Heard heard;

    @Inject
    @DataSource("relay")
    AgroalDataSource relayConnections;

    private final String key = UUID.randomUUID().toString();

    @Test
    void theLastStateIsSentAgainAsItWasAndConsumersDropIt() {
        things.put(key, "lamp");
        things.put(key, "last lamp");
        things.onBroker(STATES, key, 2);
        republication.republish();

        var messages = things.onBroker(STATES, key, 3);
        for (var attribute : List.of("ce_id", "ce_sequence", "ce_time", "ce_correlationid", "ce_hop", "ce_type")) {
            assertThat(header(messages.get(2), attribute)).isEqualTo(header(messages.get(1), attribute));
        }
        assertThat(messages.get(2).value()).isEqualTo(messages.get(1).value());
        things.put(key, "newer lamp");
        assertThat(await().until(() -> heard.of(Listeners.STATES, key), notes -> notes.size() >= 3))
                .map(note -> note.sequence().n())
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void aRemovalIsSentAgainToo() {
        things.put(key, "lamp");
        things.remove(key);
        things.onBroker(STATES, key, 2);
        republication.republish();

        assertThat(things.onBroker(STATES, key, 3).get(2).value()).isNull();
    }

    /** On a compacted topic the last record of a key is what a new reader gets. */
    @Test
    void whatIsSentAgainWhileOthersWriteNeverStandsBehindSomethingNewer() throws Exception {
        try (var writer = Executors.newSingleThreadExecutor()) {
            var written = writer.submit(() -> {
                for (int number = 0; number < 60; number++) {
                    things.put(resident(number));
                }
            });
            while (!written.isDone()) {
                republication.republish("resident.");
            }
            written.get();
        }
        things.put(resident(60));

        var sequences = await().until(this::residentSequences, found -> found.getLast() == 61);
        assertThat(sequences).isSorted().hasSizeGreaterThan(61);
    }

    private State resident(int number) {
        return new State(RESIDENT_STATES, key, Things.TYPE, key, Map.of("number", number), Tenants.A);
    }

    private List<Long> residentSequences() {
        return things.onBroker(RESIDENT_STATES, key, 61).stream()
                .map(message -> Sequence.parse(header(message, "ce_sequence")).n())
                .toList();
    }

    @Test
    void residentStatesAreSentAgainOnlyWhenAskedFor() {
        things.put(resident(1));
        things.put(key, "open");
        things.onBroker(RESIDENT_STATES, key, 1);
        republication.republish();
        things.onBroker(STATES, key, 2);
        assertThat(things.onBroker(RESIDENT_STATES, key, 1)).hasSize(1);

        republication.republish("resident.");
        assertThat(header(things.onBroker(RESIDENT_STATES, key, 2).get(1), "ce_tenantid"))
                .isEqualTo(Tenants.A);
    }

    @Test
    void afterARestoreStatesOfTheEarlierEpochAreRaisedToThisOne() throws SQLException {
        things.put(key, "lamp");
        things.onBroker(STATES, key, 1);
        pretendItWasPublishedInAnEarlierEpoch();
        republication.republish();

        assertThat(header(things.onBroker(STATES, key, 2).get(1), "ce_sequence"))
                .isEqualTo(new Sequence(OutboxParts.CELL.epoch(), 1).toString());
    }

    @Test
    void afterARestoreAnUnchangedStateIsPublishedOnceMore() throws SQLException {
        things.put(key, "lamp");
        pretendItWasPublishedInAnEarlierEpoch();

        assertThat(things.put(key, "lamp")).isTrue();
        assertThat(things.put(key, "lamp")).isFalse();
    }

    private void pretendItWasPublishedInAnEarlierEpoch() throws SQLException {
        try (var connection = relayConnections.getConnection();
                var statement = connection.prepareStatement("update outbox_state set epoch = 0 where key = ?")) {
            statement.setString(1, key);
            statement.executeUpdate();
        }
    }
}
