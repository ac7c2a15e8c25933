package io.domicile.watch;

import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.domicile.testparts.TestEvents;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Says on Kafka what the catalog and the advisor would say, and sees what the watch says in return. */
@Singleton
public class Catalog {

    private static final String DEAL = """
            {"id": "%1$s", "name": "Deal %1$s", "country": "kr", "origin": "%2$s", "factsAsOf": "2026-08-31",
             "parties": [{"value": {"form": "party", "party": "naver", "role": "NATIONAL_CHAMPION"}}],
             "phases": [{"id": "initial", "name": "Initial", "site": "sejong",
               "capacity": {"value": {"form": "power", "exactly": 55, "unit": "MW", "qualifier": "IT"},
                            "claim": "5129ddf2-c42f-5531-9df5-29e86a0ce673"},
               "target": {"value": {"form": "date", "when": "%3$s"}, "claim": "%4$s"}},
              {"id": "aspiration", "name": "Aspiration"}]}
            """;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @ConfigProperty(name = "outbox.topic-prefix")
    String prefix;

    private final AgroalDataSource relay;
    private final AgroalDataSource app;

    Catalog(@DataSource("relay") AgroalDataSource relay, AgroalDataSource app) {
        this.relay = relay;
        this.app = app;
    }

    /** A deal of this cell with one dated phase of 55 MW, and one that is a wish. */
    public static String deal(String id, String when, UUID claim) {
        return DEAL.formatted(id, "kr", when, claim);
    }

    public static String dealOf(String origin, String id) {
        return DEAL.formatted(id, origin, "2027-H1", UUID.randomUUID());
    }

    public static String stage(UUID id, String deal, String subject, String stage, String fact) {
        return """
                {"id": "%1$s", "deal": "%2$s", "subject": "%3$s", "property": "stage", "speaker": "korea-herald",
                 "said": "2026-11-20", "wording": "The feeder is energised",
                 "value": {"form": "stage", "stage": "%4$s", "on": "2026-11-20"},
                 "statement": "CONFIRMED", "fact": "%5$s", "tier": "T1", "because": "of a test",
                 "knownAt": "2026-11-23T00:00:00Z",
                 "sources": [{"id": "51a9f004-a992-5f9a-a59f-ae9fc8a4a313", "tier": "T1", "kind": "PRESS_OF_RECORD",
                   "publisher": "The Korea Herald", "address": "https://www.koreaherald.com/article/1"}]}
                """.formatted(id, deal, subject, stage, fact);
    }

    public void says(String deal, long n, @Nullable String json) {
        events().state(prefix + "open.catalog.deal", deal, "io.domicile.catalog.deal.v1", n, json);
    }

    public void claims(String deal, UUID claim, long n, @Nullable String json) {
        events().state(prefix + "open.catalog.claim", deal + "/" + claim, "io.domicile.catalog.claim.v1", n, json);
    }

    public void plans(String tenant, String portfolio, String plan, long n, String json) {
        events().residentState(
                        prefix + "resident.advisor.plan",
                        portfolio + "/" + plan,
                        "io.domicile.advisor.plan.v1",
                        n,
                        tenant,
                        json);
    }

    /** How many events the watch has written about something; the relay's role alone sees them. */
    public int events(String topic, String keyBegins) {
        return ((Number) sql(
                        relay, "select count(*) from outbox where topic = ? and starts_with(key, ?)", topic, keyBegins))
                .intValue();
    }

    /** The last published state of the one milestone of a deal. */
    public String published(String deal) {
        return (String) sql(
                relay,
                "select data from outbox_state where topic = ? and starts_with(key, ?)",
                "open.watch.milestone",
                deal + "/");
    }

    /** Waits until everything that was said about a key has been read. */
    public void awaitRead(String topic, String key, long n) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> ((Number) sql(
                                        app,
                                        "select coalesce(max(n), 0) from state_position where topic = ? and key = ?",
                                        topic,
                                        key))
                                .longValue()
                        >= n);
    }

    private TestEvents events() {
        return new TestEvents(bootstrapServers);
    }

    private static Object sql(AgroalDataSource source, String query, String... values) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("No row: " + query);
                }
                return rows.getObject(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
