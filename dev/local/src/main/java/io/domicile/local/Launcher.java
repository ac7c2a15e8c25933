package io.domicile.local;

import io.domicile.local.parts.PartFailed;
import io.domicile.local.parts.Waiting;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The one process that holds a running platform. It holds a lock for as long as it lives, which no killed process does, and
 * tells beside it what it runs.
 */
final class Launcher {
    private final Path lock;
    private final Path note;
    /** Reachable for as long as this process lives: a collected channel would let go of its lock. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable FileChannel held;

    Launcher(Path root) {
        this.lock = root.resolve(".domicile").resolve("launcher.lock");
        this.note = root.resolve(".domicile").resolve("launcher.properties");
    }

    /** What the running launcher says of itself. */
    record Running(long pid, List<String> jurisdictions, boolean ready) {
        ProcessHandle process() {
            return ProcessHandle.of(pid).orElseThrow(() -> new PartFailed("The launcher has just ended"));
        }
    }

    /** The launcher that runs now, if one does. */
    Optional<Running> running() {
        if (!Files.exists(lock) || !Files.exists(note)) {
            return Optional.empty();
        }
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                return Optional.empty();
            }
            var properties = new Properties();
            try (var in = Files.newBufferedReader(note)) {
                properties.load(in);
            }
            return Optional.of(new Running(
                    Long.parseLong(properties.getProperty("pid")),
                    List.of(properties.getProperty("cells").split(",", -1)),
                    Boolean.parseBoolean(properties.getProperty("ready"))));
        } catch (IOException e) {
            throw new PartFailed("Cannot read " + note + ": " + e.getMessage(), e);
        }
    }

    /**
     * Makes this process the launcher, until it ends; false when another one is. Tries for a moment, since whoever asks whether a
     * launcher runs holds the lock while asking.
     */
    boolean become(List<String> jurisdictions) {
        try {
            Files.createDirectories(lock.resolveSibling(""));
            var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!Waiting.until(Duration.ofSeconds(2), () -> locked(channel))) {
                channel.close();
                return false;
            }
            held = channel;
            write(jurisdictions, false);
            return true;
        } catch (IOException e) {
            throw new PartFailed("Cannot write below " + lock.getParent() + ": " + e.getMessage(), e);
        }
    }

    private static boolean locked(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (IOException e) {
            throw new PartFailed("Cannot lock: " + e.getMessage(), e);
        }
    }

    void ready(List<String> jurisdictions) {
        try {
            write(jurisdictions, true);
        } catch (IOException e) {
            throw new PartFailed("Cannot write " + note + ": " + e.getMessage(), e);
        }
    }

    private void write(List<String> jurisdictions, boolean ready) throws IOException {
        var properties = new Properties();
        properties.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        properties.setProperty("cells", String.join(",", jurisdictions));
        properties.setProperty("ready", Boolean.toString(ready));
        var half = note.resolveSibling("launcher.properties.half");
        try (var out = Files.newBufferedWriter(half)) {
            properties.store(out, null);
        }
        Files.move(half, note, StandardCopyOption.ATOMIC_MOVE);
    }
}
