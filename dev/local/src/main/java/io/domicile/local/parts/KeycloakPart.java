package io.domicile.local.parts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Keycloak server of our own, as a process beside this JVM, with its data in PostgreSQL. */
public final class KeycloakPart implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);
    private final ChildProcess process;
    private final AotCache cache;
    private final AotCache.Mode caching;
    private final String health;
    private final KeycloakServer server;

    private KeycloakPart(
            ChildProcess process, AotCache cache, AotCache.Mode caching, String health, KeycloakServer server) {
        this.process = process;
        this.cache = cache;
        this.caching = caching;
        this.health = health;
        this.server = server;
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
            Path caches,
            AotCache.Mode caching) {}

    /** Starts the process and returns at once. */
    public static KeycloakPart launch(Settings settings) {
        var home = KeycloakDistribution.in(settings.dist());
        var cache = AotCache.of(settings.caches(), "keycloak", home.resolve("lib"));
        var process =
                ChildProcess.start("Keycloak", command(home, settings), environment(cache, settings), settings.log());
        return new KeycloakPart(
                process,
                cache,
                settings.caching(),
                "http://127.0.0.1:" + settings.managementPort() + "/health/ready",
                new KeycloakServer("http://127.0.0.1:" + settings.port(), settings.administrator()));
    }

    /** Returns when the server answers. */
    public void awaitReady() {
        process.awaitReady(health, START);
    }

    public KeycloakServer server() {
        return server;
    }

    public ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        if (process.stop(cache.stopLimit(caching))) {
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
        options.addAll(cache.options(settings.caching()));
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
