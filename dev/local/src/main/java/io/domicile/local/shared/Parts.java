package io.domicile.local.shared;

import io.domicile.local.demo.DemoCell;
import io.domicile.local.demo.Realm;
import io.domicile.local.parts.AotCache;
import io.domicile.local.parts.KafkaPart;
import io.domicile.local.parts.KeycloakPart;
import io.domicile.local.parts.KeycloakServer;
import io.domicile.local.parts.Login;
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
import org.jspecify.annotations.Nullable;

/** The parts of one shared run, and what can be asked of them. */
final class Parts implements AutoCloseable {
    /** Throw-away databases need no secret; passwords are used so that tests log in as services do. */
    private static final String PASSWORD = "test";

    private static final DemoCell PEOPLE = DemoCell.forTests();

    private final PostgresPart postgres;
    private final KafkaPart kafka;
    private final Topics topics;
    private final AtomicInteger databases = new AtomicInteger();
    private final Object signingIn = new Object();
    private final Path dist;
    private final Path folder;
    private @Nullable KeycloakPart keycloak;

    private Parts(Path dist, Path folder, PostgresPart postgres, KafkaPart kafka) {
        this.dist = dist;
        this.folder = folder;
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
            var kafka = KafkaPart.start(folder.resolve("kafka"), Ports.free(), Ports.free());
            return new Parts(dist, folder, postgres, kafka);
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
            case "keycloak" -> Map.of("issuer", keycloak().issuer());
            case "token" -> Map.of("token", token(words[1]));
            case "admin-token" -> Map.of("token", keycloak().adminToken());
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

    /** A client of the demo if there is one of that name, else a person whose password is the name before the at sign. */
    private String token(String account) {
        var client = PEOPLE.clients().stream()
                .filter(candidate -> candidate.id().equals(account))
                .findFirst();
        if (client.isPresent()) {
            return KeycloakServer.clientToken(
                    keycloak().tokenEndpoint(), client.get().login());
        }
        var password = account.substring(0, account.indexOf('@') < 0 ? account.length() : account.indexOf('@'));
        var endpoint = keycloak().tokenEndpoint();
        // Protected against guessing, Keycloak refuses a person who signs in twice at the same moment.
        synchronized (signingIn) {
            return KeycloakServer.passwordToken(endpoint, DemoCell.CLI, new Login(account, password));
        }
    }

    /** Started by the first test that wants it: most tests do without. */
    private synchronized KeycloakServer keycloak() {
        var running = keycloak;
        if (running == null) {
            postgres.server().createDatabase("keycloak");
            running = KeycloakPart.launch(new KeycloakPart.Settings(
                    dist,
                    folder.resolve("keycloak.log"),
                    Ports.free(),
                    Ports.free(),
                    postgres.url("keycloak"),
                    postgres.superuser(),
                    new Login("admin", PASSWORD),
                    dist.resolveSibling("aot"),
                    AotCache.Mode.USE));
            keycloak = running;
            running.awaitReady();
            running.server().createRealm(new Realm(PEOPLE).json());
        }
        return running.server();
    }

    @Override
    public synchronized void close() {
        if (keycloak != null) {
            keycloak.close();
        }
        topics.close();
        kafka.close();
        postgres.close();
    }
}
