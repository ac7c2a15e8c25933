package io.domicile.local.parts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Keycloak server of our own, as a process beside this JVM, with its data in PostgreSQL. */
public final class KeycloakPart implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);
    /** The first stop also writes the AOT cache. */
    private static final Duration STOP = Duration.ofSeconds(90);

    private final ChildProcess process;
    private final AotCache cache;
    private final KeycloakServer server;

    private KeycloakPart(ChildProcess process, AotCache cache, KeycloakServer server) {
        this.process = process;
        this.cache = cache;
        this.server = server;
    }

    /** Whether this run may write the AOT cache when it ends, which takes some twenty seconds. */
    public enum Caching {
        USE,
        USE_AND_WRITE
    }

    /** Where a server runs, and how it is reached. The administrator is made when the database is new. */
    public record Settings(
            Path dist,
            Path log,
            int port,
            int managementPort,
            String jdbcUrl,
            Login database,
            Login administrator,
            Caching caching) {}

    /** Starts the server and returns when it is ready. */
    public static KeycloakPart start(Settings settings) {
        var home = KeycloakDistribution.in(settings.dist());
        var cache = AotCache.of(settings.dist(), "keycloak", home.resolve("lib/quarkus-run.jar"));
        var process =
                ChildProcess.start("Keycloak", command(home, settings), environment(cache, settings), settings.log());
        var part = new KeycloakPart(
                process, cache, new KeycloakServer("http://127.0.0.1:" + settings.port(), settings.administrator()));
        try {
            process.awaitReady("http://127.0.0.1:" + settings.managementPort() + "/health/ready", START);
            return part;
        } catch (PartFailed e) {
            process.stop(Duration.ofSeconds(5));
            throw e;
        }
    }

    public KeycloakServer server() {
        return server;
    }

    public boolean running() {
        return process.running();
    }

    @Override
    public void close() {
        if (process.stop(STOP)) {
            cache.keep();
        }
    }

    private static List<String> command(Path home, Settings settings) {
        return List.of(
                home.resolve("bin/kc.sh").toString(),
                "start",
                "--optimized",
                "--db-url=" + settings.jdbcUrl(),
                "--db-pool-max-size=20",
                "--http-enabled=true",
                "--hostname=http://127.0.0.1:" + settings.port(),
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + settings.managementPort(),
                "--cache=local");
    }

    /** Passwords go by environment: command lines are open to every user of the machine. */
    private static Map<String, String> environment(AotCache cache, Settings settings) {
        // kc.sh asks for G1 before it appends these; two collectors at once stop the JVM.
        var options = new ArrayList<>(List.of("-XX:-UseG1GC", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        if (cache.exists() || settings.caching() == Caching.USE_AND_WRITE) {
            options.addAll(cache.options());
        }
        return Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "JAVA_OPTS_KC_HEAP", "-Xms96m -Xmx320m",
                "JAVA_OPTS_APPEND", String.join(" ", options),
                "KC_DB_USERNAME", settings.database().username(),
                "KC_DB_PASSWORD", settings.database().password(),
                "KC_BOOTSTRAP_ADMIN_USERNAME", settings.administrator().username(),
                "KC_BOOTSTRAP_ADMIN_PASSWORD", settings.administrator().password());
    }
}
