package io.domicile.local;

import io.domicile.local.cell.ProcessList;
import io.domicile.local.parts.Waiting;
import java.nio.file.Path;
import java.time.Duration;

/** Ends the launcher and waits until everything that it runs has ended, too. */
final class Down {
    /** The first stop also writes the AOT caches of all programs. */
    private static final Duration LIMIT = Duration.ofMinutes(6);

    private final Path root;
    private final Progress progress;

    Down(Path root, Progress progress) {
        this.root = root;
        this.progress = progress;
    }

    int run() {
        var running = new Launcher(root).running();
        if (running.isPresent()) {
            var process = running.get().process();
            progress.say("Stopping; the first stop after a build takes longer, since it writes start-up caches");
            process.destroy();
            if (!Waiting.until(LIMIT, () -> !process.isAlive())) {
                process.destroyForcibly();
            }
        }
        var left = new ProcessList(root).endLeftovers();
        left.forEach(name -> progress.say("Ended " + name));
        progress.say(running.isPresent() || !left.isEmpty() ? "Domicile is down" : "Domicile was not up");
        return 0;
    }
}
