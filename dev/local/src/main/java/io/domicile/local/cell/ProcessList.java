package io.domicile.local.cell;

import io.domicile.local.parts.PartFailed;
import io.domicile.local.parts.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which processes this platform has started, on disk: so that after a launcher that was killed nothing is left behind. A process
 * is known by its id and the instant of its start, since ids are used again.
 */
public final class ProcessList {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path file;

    public ProcessList(Path root) {
        this.file = root.resolve(".domicile").resolve("processes");
    }

    synchronized void add(String name, ProcessHandle process) {
        var line = process.pid() + " " + start(process) + " " + name + "\n";
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new PartFailed("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** Ends what an earlier launcher left behind, and returns the names of it. */
    public List<String> endLeftovers() {
        try {
            if (!Files.exists(file)) {
                return List.of();
            }
            var left = Files.readAllLines(file).stream()
                    .map(ProcessList::parse)
                    .flatMap(Optional::stream)
                    .toList();
            Parallel.run(left.stream()
                    .<Runnable>map(process -> () -> end(process.handle()))
                    .toList());
            Files.delete(file);
            return left.stream().map(Left::name).toList();
        } catch (IOException e) {
            throw new PartFailed("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private record Left(String name, ProcessHandle handle) {}

    private static Optional<Left> parse(String line) {
        var words = line.split(" ", 3);
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> Objects.equals(start(process), words[1]))
                .map(process -> new Left(words[2], process));
    }

    private static void end(ProcessHandle process) {
        var all = new ArrayList<>(process.descendants().toList());
        all.add(process);
        all.forEach(ProcessHandle::destroy);
        Waiting.until(PATIENCE, () -> all.stream().noneMatch(ProcessHandle::isAlive));
        all.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    private static String start(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(Instant::toEpochMilli)
                .map(String::valueOf)
                .orElse("?");
    }
}
