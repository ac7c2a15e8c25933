package io.domicile.local;

import io.domicile.local.cell.CellPlan;
import io.domicile.local.cell.External;
import io.domicile.local.cell.Health;
import java.io.PrintStream;
import java.nio.file.Path;

/** Says of each part whether it is ready; only when all are is the status 0. */
final class Status {
    private final Path root;
    private final External external;

    Status(Path root, External external) {
        this.root = root;
        this.external = external;
    }

    int run(PrintStream out) {
        var running = new Launcher(root).running();
        if (running.isEmpty()) {
            out.println("Domicile is not up");
            return 1;
        }
        var ready = running.get().ready();
        for (var cell : CellPlan.of(running.get().jurisdictions(), root, System.getenv())) {
            out.println(cell.jurisdiction() + "  " + cell.home());
            for (var part : Health.of(cell, external)) {
                out.printf("  %-16s %s%n", part.name(), part.ready() ? "ready" : "NOT READY");
                ready &= part.ready();
            }
        }
        out.println(ready ? "Everything is ready" : "Not everything is ready");
        return ready ? 0 : 1;
    }
}
