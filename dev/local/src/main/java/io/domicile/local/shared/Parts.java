package io.domicile.local.shared;

import io.domicile.local.parts.KafkaPart;
import io.domicile.local.parts.PartFailed;
import io.domicile.local.parts.Ports;
import io.domicile.local.parts.PostgresPart;
import io.domicile.local.parts.PostgresPart.Durability;
import io.domicile.local.parts.ServiceSchema;
import io.domicile.local.parts.Topic;
import io.domicile.local.parts.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The parts of one shared run, and what can be asked of them. */
final class Parts implements AutoCloseable {
    /** Throw-away databases need no secret; passwords are used so that tests log in as services do. */
    private static final String PASSWORD = "test";

    private final PostgresPart postgres;
    private final KafkaPart kafka;
    private final Topics topics;
    private final AtomicInteger databases = new AtomicInteger();

    private Parts(PostgresPart postgres, KafkaPart kafka) {
        this.postgres = postgres;
        this.kafka = kafka;
        this.topics = new Topics(kafka.bootstrapServers());
    }

    static Parts start(Path root, Path folder) {
        var dist = root.resolve(".domicile").resolve("dist");
        var postgres = PostgresPart.start(new PostgresPart.Settings(
                dist,
                folder.resolve("postgres"),
                folder.resolve("postgres.log"),
                Ports.free(),
                PASSWORD,
                Durability.THROW_AWAY));
        try {
            return new Parts(postgres, KafkaPart.start(folder.resolve("kafka"), Ports.free(), Ports.free()));
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    Map<String, String> answer(String[] words) {
        return switch (words[0]) {
            case "brokers" -> Map.of("bootstrap.servers", kafka.bootstrapServers());
            case "database" -> database(new ServiceSchema(words[1]));
            case "cell-topics" -> {
                topics.create(Topic.ofACell(), words[1]);
                yield Map.of();
            }
            case "state-topic" -> {
                topics.create(List.of(Topic.state(words[1], Integer.parseInt(words[2]))), "");
                yield Map.of();
            }
            case "event-topic" -> {
                topics.create(List.of(Topic.events(words[1], Integer.parseInt(words[2]), Duration.ofDays(7))), "");
                yield Map.of();
            }
            default -> throw new PartFailed("Unknown request: " + words[0]);
        };
    }

    /** A fresh database; one at a time, since roles belong to the whole server. */
    private synchronized Map<String, String> database(ServiceSchema schema) {
        var database = "test_" + databases.incrementAndGet();
        postgres.server().createDatabase(database);
        schema.createIn(postgres.server(), database, role -> PASSWORD);
        var answer = new TreeMap<String, String>();
        answer.put("url", postgres.url(database));
        answer.put("superuser", postgres.superuser().username());
        answer.put("password", PASSWORD);
        return answer;
    }

    @Override
    public void close() {
        topics.close();
        kafka.close();
        postgres.close();
    }
}
