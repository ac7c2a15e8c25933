package io.domicile.testparts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.CRC32;

/** Finds the process that runs the shared parts, or starts it. */
final class PartsProcess {
    private final Path root;
    private final Path folder;
    private final Path jar;
    private final Path classPath;

    PartsProcess(Path root) {
        this.root = root;
        this.folder = root.resolve(".domicile").resolve("test-parts");
        this.jar = root.resolve("dev/local/target/domicile-local.jar");
        this.classPath = root.resolve("dev/local/target/class-path");
    }

    /** One at a time over all JVMs of this project: the second one finds what the first has started. */
    Attachment attach() {
        try {
            Files.createDirectories(folder);
            try (var channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                var mark = mark();
                var running = running(mark);
                return running.isPresent() ? running.get() : Attachment.to(start(mark));
            }
        } catch (IOException e) {
            throw new IllegalStateException("Cannot attach to the shared test parts: " + e.getMessage(), e);
        }
    }

    /** A running process counts only if it was started from the jar that is on disk now. */
    private Optional<Attachment> running(String mark) throws IOException {
        var notice = folder.resolve("parts.properties");
        if (!Files.exists(notice)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var in = Files.newBufferedReader(notice)) {
            properties.load(in);
        }
        if (!mark.equals(properties.getProperty("mark"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Attachment.to(Integer.parseInt(properties.getProperty("port"))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private int start(String mark) throws IOException {
        var log = folder.resolve("parts.log");
        var process = new ProcessBuilder(command(mark))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .directory(root.toFile())
                .start();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            var line = out.readLine();
            if (line == null || !line.startsWith("ready ")) {
                process.destroy();
                throw new IOException("they do not start; see " + log);
            }
            return Integer.parseInt(line.substring("ready ".length()));
        }
    }

    private List<String> command(String mark) throws IOException {
        var command = new ArrayList<String>();
        // Its own session, so that an interrupted build does not take the parts from another one.
        var setsid = Path.of("/usr/bin/setsid");
        if (Files.isExecutable(setsid)) {
            command.add(setsid.toString());
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // Kafka 4.4 still unmaps its files in the way that JDK 24 and later warn of.
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                jar + ":" + Files.readString(classPath),
                "io.domicile.local.shared.SharedParts",
                root.toString(),
                mark));
        return command;
    }

    /** The jar's content: Maven makes the same bytes from the same sources. */
    private String mark() throws IOException {
        if (!Files.exists(jar) || !Files.exists(classPath)) {
            throw new IOException("dev/local is not built; run ./mvnw -pl dev/local process-classes");
        }
        var sum = new CRC32();
        sum.update(Files.readAllBytes(jar));
        return Long.toHexString(sum.getValue());
    }
}
