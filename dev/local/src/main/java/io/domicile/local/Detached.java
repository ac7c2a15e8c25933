package io.domicile.local;

import io.domicile.local.parts.PartFailed;
import io.domicile.local.parts.Waiting;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts the launcher in a session of its own, shows what it says, and returns when it is ready. */
final class Detached {
    private static final Duration LIMIT = Duration.ofMinutes(40);

    private final Path root;
    private final Path log;

    Detached(Path root) {
        this.root = root;
        this.log = root.resolve(".domicile").resolve("launcher.log");
    }

    int run(List<String> jurisdictions, PrintStream out) {
        try {
            Files.createDirectories(log.resolveSibling(""));
            var process = new ProcessBuilder(command(jurisdictions))
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var shown = new Shown(log, out);
            var launcher = new Launcher(root);
            var up = Waiting.until(LIMIT, () -> {
                shown.more();
                return !process.isAlive() || ready(launcher, process.pid());
            });
            shown.more();
            if (!process.isAlive()) {
                return process.exitValue();
            }
            return up ? 0 : 1;
        } catch (IOException e) {
            throw new PartFailed("The launcher does not start: " + e.getMessage(), e);
        }
    }

    /** An older note may still lie there, so the process must be the one that was started. */
    private static boolean ready(Launcher launcher, long pid) {
        return launcher.running()
                .filter(running -> running.pid() == pid && running.ready())
                .isPresent();
    }

    /** The same program with the same JVM options; without setsid a closed terminal must at least not end it. */
    private List<String> command(List<String> jurisdictions) {
        var command = new ArrayList<String>();
        var setsid = Path.of("/usr/bin/setsid");
        command.add(Files.isExecutable(setsid) ? setsid.toString() : "nohup");
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), root.toString(), "up"));
        command.addAll(jurisdictions);
        return command;
    }

    /** Prints what has been added to a file since the last time. */
    private static final class Shown {
        private final Path file;
        private final PrintStream out;
        private int bytes;

        Shown(Path file, PrintStream out) {
            this.file = file;
            this.out = out;
        }

        void more() {
            try {
                var all = Files.readAllBytes(file);
                out.print(new String(all, bytes, all.length - bytes, StandardCharsets.UTF_8));
                out.flush();
                bytes = all.length;
            } catch (IOException e) {
                throw new PartFailed("Cannot read " + file + ": " + e.getMessage(), e);
            }
        }
    }
}
