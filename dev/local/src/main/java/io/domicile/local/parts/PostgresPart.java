package io.domicile.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL server of our own, on the loopback address, with passwords and an ICU collation. */
public final class PostgresPart implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final OrdinaryUser user;
    private final Path binaries;
    private final Path data;
    private final int port;
    private final Login superuser;
    private final Process process;

    private PostgresPart(OrdinaryUser user, Path binaries, Path data, int port, Login superuser, Process process) {
        this.user = user;
        this.binaries = binaries;
        this.data = data;
        this.port = port;
        this.superuser = superuser;
        this.process = process;
    }

    /** Whether a commit is on disk when it returns. Only throw-away test data may do without. */
    public enum Durability {
        ON_DISK,
        THROW_AWAY
    }

    /** Where a server lives, and how it is reached. The password counts when the data folder is new. */
    public record Settings(Path dist, Path data, Path log, int port, String password, Durability durability) {}

    /** Starts the server, on data of an earlier run if there is any, and returns when it answers. */
    public static PostgresPart start(Settings settings) {
        var binaries = PostgresBinaries.in(settings.dist());
        var superuser = new Login("postgres", settings.password());
        var user = OrdinaryUser.ofThisMachine();
        try {
            if (!Files.exists(settings.data().resolve("PG_VERSION"))) {
                initialise(user, binaries, settings);
            }
            var process = run(user, binaries, settings);
            var part = new PostgresPart(user, binaries, settings.data(), settings.port(), superuser, process);
            part.awaitAnswer(settings.log());
            return part;
        } catch (IOException e) {
            throw new PartFailed("PostgreSQL does not start: " + e.getMessage(), e);
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public Login superuser() {
        return superuser;
    }

    /** The server as a place to make databases in. */
    public DatabaseServer server() {
        return new DatabaseServer("127.0.0.1:" + port, superuser);
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Asks for a fast shutdown, which ends open sessions and leaves clean data. */
    @Override
    public void close() {
        try {
            pgCtl("stop", "-m", "fast", "-W");
            if (!process.waitFor(STOP)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void initialise(OrdinaryUser user, Path binaries, Settings settings) throws IOException {
        Folders.delete(settings.data());
        Files.createDirectories(settings.data().resolveSibling(""));
        Files.createDirectories(settings.log().resolveSibling(""));
        var password = Files.createTempFile(
                settings.data().resolveSibling(""),
                "initdb",
                ".password",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, settings.password());
            // A data folder appears whole or not at all, so that an interrupted first start does not spoil the next
            // one.
            var half = settings.data().resolveSibling(settings.data().getFileName() + ".half");
            Folders.delete(half);
            Files.createDirectory(
                    half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            user.own(half);
            user.own(password);
            var command = user.command(
                    binaries.resolve("bin/initdb").toString(),
                    "--pgdata=" + half,
                    "--username=postgres",
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=icu",
                    "--icu-locale=und",
                    "--locale=C",
                    // Under the C locale the trigrams of any word that is not ASCII would be empty.
                    "--lc-ctype=" + (mac() ? "en_US.UTF-8" : "C.UTF-8"),
                    "--no-sync");
            var log = settings.log().toFile();
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
            if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new PartFailed("initdb failed: see " + log);
            }
            Files.move(half, settings.data());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailed("initdb was interrupted", e);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private static Process run(OrdinaryUser user, Path binaries, Settings settings) throws IOException {
        Files.createDirectories(settings.log().resolveSibling(""));
        var durable = settings.durability() == Durability.ON_DISK ? "on" : "off";
        var options = List.of(
                "-D", settings.data().toString(),
                "-p", Integer.toString(settings.port()),
                "-c", "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=",
                "-c", "fsync=" + durable,
                "-c", "synchronous_commit=" + durable,
                "-c", "full_page_writes=" + durable,
                "-c", "max_connections=300",
                "-c", "shared_buffers=64MB",
                "-c", "wal_level=logical",
                "-c", "timezone=UTC");
        var command = user.command(binaries.resolve("bin/postgres").toString());
        command.addAll(options);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(settings.log().toFile()))
                .start();
    }

    private void awaitAnswer(Path log) {
        if (!Waiting.until(START, () -> !process.isAlive() || answers()) || !process.isAlive()) {
            process.destroyForcibly();
            throw new PartFailed("PostgreSQL does not answer on port " + port + ": see " + log);
        }
    }

    private boolean answers() {
        try {
            DriverManager.getConnection(url("postgres"), superuser.username(), superuser.password())
                    .close();
            return true;
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState())) {
                close();
                throw new PartFailed("The data in " + data + " belongs to another password", e);
            }
            return false;
        }
    }

    private void pgCtl(String... words) throws IOException, InterruptedException {
        var command = user.command(binaries.resolve("bin/pg_ctl").toString());
        command.addAll(List.of(words));
        command.addAll(List.of("-D", data.toString()));
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static boolean mac() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    }
}
