package io.domicile.outbox;

import static io.domicile.outbox.Broker.header;
import static io.domicile.outbox.TestApplication.EVENTS;
import static io.domicile.outbox.TestApplication.STATES;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(OutboxParts.class)
class RelayTest {

    private static final int BATCH = 100;

    @Inject
    Things things;

    @Inject
    Outbox outbox;

    @Inject
    Tenants tenants;

    @Inject
    Heard heard;

    @Inject
    KafkaClients clients;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> brokerSettings;

    @Inject
    EventWriter writer;

    @Inject
    Traces traces;

    @Inject
    OutboxConfig config;

    @Inject
    Backlog backlog;

    @Inject
    @DataSource("relay")
    AgroalDataSource relayConnections;

    private final String key = UUID.randomUUID().toString();

    @Test
    void whileOneRelayIsAtWorkNoOtherIs() {
        var ledger = new JdbcLedger(relayConnections, Clock.systemUTC());

        var second = await().until(
                        () -> ledger.exclusively(first -> ledger.exclusively(claims -> "both")), Optional::isPresent);
        assertThat(second).contains(Optional.empty());
    }

    @Test
    void aRowThatCommitsLateIsSentAlthoughARowBehindItWasSentBefore() throws Exception {
        var written = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        try (var thread = Executors.newSingleThreadExecutor()) {
            var late = thread.submit(() -> tenants.run(
                    Tenants.A,
                    () -> QuarkusTransaction.requiringNew().call(() -> {
                        outbox.effect(Things.effect(key + "/late", "lower position"));
                        written.countDown();
                        commit.await();
                        return true;
                    })));
            written.await();
            things.happened(key + "/early", "higher position");
            things.onBroker(EVENTS, key + "/early", 1);
            commit.countDown();
            assertThat(late.get()).isTrue();
        }

        assertThat(things.onBroker(EVENTS, key + "/late", 1)).hasSize(1);
    }

    @Test
    void aCrashBetweenAcknowledgementAndMarkSendsAgainAndConsumersDropTheDuplicate() throws SQLException {
        try (var hold = new RelayHold(relayConnections)) {
            things.put(key, "lamp");
            things.happened(key, "alert");
            var crashing = new RelayRound(new CrashesBeforeMark(hold.ledger()), wire(clients), BATCH);
            assertThatThrownBy(() -> crashing.run(Set.of())).isInstanceOf(Crash.class);
            assertThat(things.onBroker(STATES, key, 1)).hasSize(1);
            assertThat(hold.unsent(key)).isEqualTo(2);
        }

        for (var topic : List.of(STATES, EVENTS)) {
            assertThat(things.onBroker(topic, key, 2))
                    .map(message -> header(message, "ce_position"))
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(things.onBroker(topic, key, 2))
                    .map(message -> header(message, "ce_id"))
                    .hasSize(2)
                    .allMatch(header(things.onBroker(topic, key, 2).getFirst(), "ce_id")::equals);
        }
        things.put(key, "last lamp");
        things.happened(key, "last alert");
        await().until(() -> heard.of(Listeners.STATES, key).size()
                        + heard.of(Listeners.EVENTS, key).size()
                == 4);
        assertThat(heard.of(Listeners.STATES, key)).hasSize(2);
        assertThat(heard.of(Listeners.EVENTS, key)).hasSize(2);
    }

    @Test
    void whileTheBrokerIsAwayRowsStayAndAreSentWhenItIsBack() throws Exception {
        try (var hold = new RelayHold(relayConnections);
                var forwarder = new PortForwarder(String.valueOf(brokerSettings.get("bootstrap.servers")));
                var wire = wire(clientsOf(forwarder))) {
            var round = new RelayRound(hold.ledger(), wire, BATCH);
            assertThat(things.put(key, "lamp")).isTrue();
            assertThat(things.put(key, "other lamp")).isTrue();
            assertThat(round.run(Set.of())).contains(new RelayRound.Outcome(0, false, Set.of(STATES)));
            assertThat(hold.unsent(key)).isEqualTo(2);

            forwarder.open();
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                round.run(Set.of());
                return hold.unsent(key) == 0;
            });
        }
        assertThat(things.onBroker(STATES, key, 2))
                .map(message -> Sequence.parse(header(message, "ce_sequence")).n())
                .containsExactly(1L, 2L);
    }

    @Test
    void behindAFullRoundTheNextComesAtOnceBehindAnotherAfterARestAndElseWhenTheBellRings() throws Exception {
        try (var hold = new RelayHold(relayConnections)) {
            for (var name : List.of("/a", "/b", "/c")) {
                things.happened(key + name, "alert");
            }
            var round = new RelayRound(hold.ledger(), wire(clients), 2);

            assertThat(round.run(Set.of())).map(RelayRound.Outcome::next).contains(RelayRound.Next.AT_ONCE);
            assertThat(round.run(Set.of())).map(RelayRound.Outcome::next).contains(RelayRound.Next.RESTED);
            assertThat(round.run(Set.of())).map(RelayRound.Outcome::next).contains(RelayRound.Next.WHEN_RUNG);
        }
    }

    @Test
    void aTopicThatIsMissingDoesNotHoldUpTheOthers() throws SQLException {
        var missing = "open.test.missing";
        try {
            things.happened(new Effect(missing, key, Things.TYPE, key, Map.of("a", 1), null));
            things.put(key, "lamp");

            assertThat(things.onBroker(STATES, key, 1)).hasSize(1);
        } finally {
            execute("delete from outbox where topic = '" + missing + "'");
        }
    }

    @Test
    void theRelaysThreadIsWatched() {
        given().get("/q/health/live")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'outbox relay' }.status", equalTo("UP"));
    }

    @Test
    void whatWasSentLongAgoIsSweptAndWhatWaitsIsNot() throws SQLException {
        things.put(key, "sent");
        things.onBroker(STATES, key, 1);
        try (var hold = new RelayHold(relayConnections)) {
            things.put(key, "waits");
            var inTenDays = Clock.offset(Clock.systemUTC(), Duration.ofDays(10));
            new Upkeep(relayConnections, config, backlog, inTenDays).sweep();

            assertThat(hold.unsent(key)).isEqualTo(1);
            assertThat(count("outbox where sent_at is not null")).isZero();
            assertThat(count("inbox")).isZero();
        }
    }

    private KafkaWire wire(KafkaClients to) {
        return new KafkaWire(to, writer, traces);
    }

    private KafkaClients clientsOf(PortForwarder forwarder) {
        var settings = new HashMap<>(brokerSettings);
        settings.put("bootstrap.servers", forwarder.address());
        return new KafkaClients(settings, config);
    }

    private long count(String from) throws SQLException {
        try (var connection = relayConnections.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from " + from)) {
            result.next();
            return result.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = relayConnections.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private record CrashesBeforeMark(Ledger ledger) implements Ledger {

        @Override
        public <T> Optional<T> exclusively(Function<Claims, T> work) {
            return ledger.exclusively(claims -> work.apply(new Claims() {
                @Override
                public List<OutboxRow> unsent(Set<String> exceptTopics, int limit) {
                    return claims.unsent(exceptTopics, limit);
                }

                @Override
                public List<Long> nextPositions(int count) {
                    return claims.nextPositions(count);
                }

                @Override
                public void markSent(Collection<OutboxRow> rows) {
                    throw new Crash();
                }
            }));
        }
    }
}
