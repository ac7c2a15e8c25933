package io.domicile.local.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** The file in which the running process tells test JVMs where its door is. */
final class Notice {
    private final Path file;
    private final int port;

    Notice(Path root, int port) {
        this.file = RunFolder.base(root).resolve("parts.properties");
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
        var properties = new Properties();
        if (!Files.exists(file)) {
            return;
        }
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        if (Integer.toString(port).equals(properties.getProperty("port"))) {
            Files.deleteIfExists(file);
        }
    }
}
