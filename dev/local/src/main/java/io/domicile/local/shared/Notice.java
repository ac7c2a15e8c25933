package io.domicile.local.shared;

import io.domicile.local.parts.PartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** The file in which the running process tells test JVMs where its door is. */
final class Notice {
    private final Path file;
    private final int port;

    Notice(Path root, int port) {
        this.file = file(root);
        this.port = port;
    }

    /** The mark lets a JVM see that the running process is older than the jar on disk. */
    void post(String mark) throws IOException {
        var properties = new Properties();
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        properties.setProperty("mark", mark);
        var half = file.resolveSibling("parts.properties.half");
        try (var out = Files.newBufferedWriter(half)) {
            properties.store(out, null);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes the notice down unless a newer process has put up its own. */
    void remove() throws IOException {
        if (load(file)
                .filter(posted -> Integer.toString(port).equals(posted.getProperty("port")))
                .isPresent()) {
            Files.deleteIfExists(file);
        }
    }

    /** The notice of the process that runs for this project, or of one that was killed. */
    static Optional<Properties> read(Path root) {
        try {
            return load(file(root));
        } catch (IOException e) {
            throw new PartFailed("Cannot read " + file(root) + ": " + e.getMessage(), e);
        }
    }

    private static Optional<Properties> load(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return Optional.of(properties);
    }

    private static Path file(Path root) {
        return RunFolder.base(root).resolve("parts.properties");
    }
}
