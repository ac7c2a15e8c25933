package io.domicile.local.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program that runs beside this JVM, writes to a log file of its own and ends with all that it started. */
public final class ChildProcess {
    private static final int SHOWN_LINES = 15;

    private final String name;
    private final Process process;
    private final Path log;

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** Starts it with this JVM's environment and the given variables on top; the log begins anew. */
    public static ChildProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.resolveSibling(""));
            var builder = new ProcessBuilder(command)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new ChildProcess(name, builder.start(), log);
        } catch (IOException e) {
            throw new PartFailed(name + " does not start: " + e.getMessage(), e);
        }
    }

    public String name() {
        return name;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Waits for its end; a status other than 0 is a failure that shows the end of the log. */
    public void awaitSuccess(Duration limit) {
        try {
            if (!process.waitFor(limit)) {
                stop(Duration.ZERO);
                throw new PartFailed(name + " did not end within " + limit.toSeconds() + " s" + lastLines());
            }
            if (process.exitValue() != 0) {
                throw new PartFailed(name + " failed with status " + process.exitValue() + lastLines());
            }
        } catch (InterruptedException e) {
            stop(Duration.ZERO);
            Thread.currentThread().interrupt();
            throw new PartFailed("Interrupted while waiting for " + name, e);
        }
    }

    /** Waits until the address answers 200; fails at once when the process ends before. */
    public void awaitReady(String address, Duration limit) {
        var ready = Waiting.until(limit, () -> !process.isAlive() || Http.answers(address));
        if (!process.isAlive()) {
            throw new PartFailed(name + " has ended with status " + process.exitValue() + lastLines());
        }
        if (!ready) {
            throw new PartFailed(
                    name + " is not ready after " + limit.toSeconds() + " s: " + Http.text(address) + lastLines());
        }
    }

    /**
     * Asks the process and everything below it to end, waits, and then ends it by force. True when it went by itself.
     * Descendants are asked too: a start script may end before the program that it started.
     */
    public boolean stop(Duration limit) {
        var all = new ArrayList<ProcessHandle>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroy);
        var gone = Waiting.until(limit, () -> all.stream().noneMatch(ProcessHandle::isAlive));
        if (!gone) {
            process.descendants().forEach(all::add);
            all.forEach(ProcessHandle::destroyForcibly);
            Waiting.until(Duration.ofSeconds(5), () -> all.stream().noneMatch(ProcessHandle::isAlive));
        }
        return gone;
    }

    private String lastLines() {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            var last = lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size());
            return "\nThe end of " + log + ":\n  " + String.join("\n  ", last);
        } catch (IOException e) {
            return "\nIts log cannot be read: " + e.getMessage();
        }
    }
}
