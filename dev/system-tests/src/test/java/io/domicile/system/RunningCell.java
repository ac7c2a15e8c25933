package io.domicile.system;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * One cell {@code kr}, started once for all tests by the same launcher that a person uses, with data and ports of its own, so
 * that it runs beside a person's.
 */
final class RunningCell {

    static final Path ROOT = Path.of(System.getProperty("domicile.root"));

    /** Away from a person's ports, and below those that systems give to outgoing connections. */
    private static final int SHIFT = 10_000;

    private static final List<String> SERVICES =
            List.of("catalog-service", "advisor-service", "watch-service", "gateway");
    private static final Path PLACE = ROOT.resolve("dev/system-tests/target/place");

    private static @Nullable RunningCell running;

    private final JsonNode demo;
    private final Properties secrets;
    private final Map<String, ProcessHandle> replaced = new HashMap<>();
    private Process launcher;

    private RunningCell(Process launcher, JsonNode demo, Properties secrets) {
        this.launcher = launcher;
        this.demo = demo;
        this.secrets = secrets;
    }

    static synchronized RunningCell get() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    private static RunningCell start() {
        try {
            prepare();
            var process = up();
            var secrets = new Properties();
            try (var file = Files.newInputStream(PLACE.resolve(".domicile/kr/secrets.properties"))) {
                secrets.load(file);
            }
            var demo = new ObjectMapper()
                    .readTree(PLACE.resolve(".domicile/demo.json").toFile());
            return new RunningCell(process, demo, secrets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the launcher, and returns when everything is ready. */
    private static Process up() throws IOException {
        var log = PLACE.resolve("launcher.log");
        var process = launcher("up", "kr", "--packaged")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
        Awaitility.await("the cell; see " + log)
                .atMost(Duration.ofMinutes(6))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException(Files.readString(log));
                    }
                    return Files.readString(log).contains("Everything is ready");
                });
        return process;
    }

    /** Kills a service as a cluster would find it dead, and starts the same program with the same environment again. */
    void killAndStartAgain(String service) throws IOException {
        killAndStartAgain(service, Map.of());
    }

    /** The same with other settings from now on. */
    void killAndStartAgain(String service, Map<String, String> settings) throws IOException {
        var process = process(service);
        var again = sameAgain(process, service);
        again.environment().putAll(settings);
        process.destroyForcibly();
        Awaitility.await().until(() -> !process.isAlive());
        var started = again.start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroy));
        replaced.put(service, started.toHandle());
    }

    /** Kills PostgreSQL without a word, then starts the cell again on the same data. */
    void killPostgresAndStartAgain() throws IOException {
        var postgres = process("PostgreSQL");
        postgres.destroyForcibly();
        Awaitility.await().until(() -> !postgres.isAlive());
        stopReplaced();
        stop(launcher);
        launcher = up();
    }

    /** Kills the process that is the broker (and the launcher), then starts the cell again on the same data. */
    void killKafkaAndStartAgain() throws IOException {
        launcher.destroyForcibly();
        Awaitility.await().until(() -> !launcher.isAlive());
        stopReplaced();
        launcher = up();
    }

    private void stopReplaced() {
        replaced.values().forEach(ProcessHandle::destroyForcibly);
        Awaitility.await().until(() -> replaced.values().stream().noneMatch(ProcessHandle::isAlive));
        replaced.clear();
    }

    private static ProcessBuilder sameAgain(ProcessHandle process, String service) throws IOException {
        var proc = Path.of("/proc", Long.toString(process.pid()));
        var builder = new ProcessBuilder(words(proc.resolve("cmdline")).stream()
                .filter(word -> !word.startsWith("-XX:AOTCacheOutput"))
                .toList());
        builder.environment().clear();
        for (var variable : words(proc.resolve("environ"))) {
            int equals = variable.indexOf('=');
            builder.environment().put(variable.substring(0, equals), variable.substring(equals + 1));
        }
        return builder.redirectErrorStream(true)
                .redirectOutput(ROOT.resolve("dev/system-tests/target/" + service + "-again.log")
                        .toFile());
    }

    private static List<String> words(Path file) throws IOException {
        var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return Arrays.stream(text.split("\0", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A root of its own for the launcher: the packaged services, and the programs that are unpacked already. */
    private static void prepare() throws IOException {
        removeEarlier();
        Files.createDirectories(PLACE.resolve(".domicile"));
        Files.createDirectories(ROOT.resolve(".domicile/dist"));
        Files.createSymbolicLink(PLACE.resolve(".domicile/dist"), ROOT.resolve(".domicile/dist"));
        for (var service : SERVICES) {
            Files.createSymbolicLink(PLACE.resolve(service), ROOT.resolve(service));
        }
    }

    /** What an earlier run left, unless the build was clean. */
    private static void removeEarlier() throws IOException {
        if (Files.exists(PLACE)) {
            try (var files = Files.walk(PLACE)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static ProcessBuilder launcher(String... words) throws IOException {
        var local = ROOT.resolve("dev/local/target");
        var classPath = local.resolve("domicile-local.jar") + ":"
                + Files.readString(local.resolve("class-path")).strip();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath,
                "io.domicile.local.Main",
                PLACE.toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command);
        builder.environment().put("DOMICILE_PORT_SHIFT", Integer.toString(SHIFT));
        return builder;
    }

    private static void stop(Process launcher) {
        launcher.destroy();
        try {
            if (!launcher.waitFor(Duration.ofSeconds(90))) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            launcher.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    String gateway() {
        return demo.get("gateway").asText();
    }

    String brokers() {
        return "127.0.0.1:" + (18_160 + SHIFT);
    }

    int port(String service) {
        return SHIFT
                + switch (service) {
                    case "catalog-service" -> 18_110;
                    case "advisor-service" -> 18_120;
                    case "watch-service" -> 18_130;
                    default -> throw new IllegalArgumentException(service);
                };
    }

    RequestSpecification as(String account) {
        return given().auth().oauth2(token(account));
    }

    String token(String account) {
        for (var user : demo.get("users")) {
            if (user.get("username").asText().equals(account)) {
                return given().formParam("grant_type", "password")
                        .formParam("client_id", "domicile-cli")
                        .formParam("username", account)
                        .formParam("password", user.get("password").asText())
                        .post(demo.get("tokenEndpoint").asText())
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("access_token");
            }
        }
        throw new IllegalArgumentException("demo.json has no account " + account);
    }

    /** What one query finds in the first column, as a service's role sees it. */
    String query(String role, String sql) throws SQLException {
        try (var connection = connect(role);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private Connection connect(String role) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + (18_150 + SHIFT) + "/domicile";
        return DriverManager.getConnection(url, role, secrets.getProperty(role));
    }

    String secret(String name) {
        return secrets.getProperty(name);
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + (18_150 + SHIFT) + "/domicile";
    }

    /** The process of a service or part: the one that a test started last, else by the launcher's own list. */
    ProcessHandle process(String service) throws IOException {
        var other = replaced.get(service);
        if (other != null && other.isAlive()) {
            return other;
        }
        return Files.readAllLines(PLACE.resolve(".domicile/processes")).stream()
                .filter(line -> line.endsWith(" " + service))
                .map(line -> ProcessHandle.of(Long.parseLong(line.substring(0, line.indexOf(' ')))))
                .flatMap(Optional::stream)
                .filter(ProcessHandle::isAlive)
                .findAny()
                .orElseThrow();
    }
}
