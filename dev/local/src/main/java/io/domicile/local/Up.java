package io.domicile.local;

import io.domicile.local.build.Build;
import io.domicile.local.cell.CellPlan;
import io.domicile.local.cell.CellRun;
import io.domicile.local.cell.External;
import io.domicile.local.cell.ProcessList;
import io.domicile.local.cell.Service;
import io.domicile.local.cell.Shutdown;
import io.domicile.local.cell.Shutdown.Ring;
import io.domicile.local.cell.TakenPorts;
import io.domicile.local.demo.DemoCell;
import io.domicile.local.demo.DemoFile;
import io.domicile.local.parts.PartFailed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** Brings cells up, stays with them, and takes them down when this process is asked to end. */
final class Up {
    private final Path root;
    private final Progress progress;
    private final External external;
    private final Programs programs;
    private final Launcher launcher;
    private final Shutdown shutdown = new Shutdown();
    private final CountDownLatch started = new CountDownLatch(1);

    /** What runs: what the sources say now, or what was packaged last, whatever has changed since. */
    enum Programs {
        BUILT,
        AS_PACKAGED
    }

    Up(Path root, Progress progress, External external, Programs programs) {
        this.root = root;
        this.progress = progress;
        this.external = external;
        this.programs = programs;
        this.launcher = new Launcher(root);
    }

    /** Returns only when the start fails; else the process stays until a signal ends it. */
    int run(List<String> jurisdictions) throws InterruptedException {
        if (!launcher.become(jurisdictions)) {
            return alreadyUp(jurisdictions);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            start(CellPlan.of(jurisdictions, root, System.getenv()));
            launcher.ready(jurisdictions);
        } catch (PartFailed e) {
            if (!shutdown.begun()) {
                progress.say("It did not start: " + e.getMessage());
            }
            return 1;
        } finally {
            started.countDown();
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private void start(List<CellPlan> cells) {
        new ProcessList(root).endLeftovers().forEach(name -> progress.say("Ended " + name + ", left by a killed run"));
        if (programs == Programs.BUILT) {
            build();
        }
        TakenPorts.requireNone(cells, external);
        for (var cell : cells) {
            var caches = programs == Programs.BUILT ? CellRun.Caches.WRITTEN : CellRun.Caches.AS_THEY_ARE;
            new CellRun(cell, cells, external, shutdown, caches, progress::say).start();
        }
        new DemoFile(root).write(cells.stream().map(this::entry).toList());
        progress.say("Everything is ready");
        cells.forEach(cell -> new Welcome(cell, people(cell)).print(System.out));
    }

    private void build() {
        var services = Stream.of(Service.values()).map(Service::title).toList();
        new Build(root, services)
                .packageStale(
                        progress::say, maven -> shutdown.add(Ring.PROGRAMS, () -> maven.stop(Duration.ofSeconds(10))));
    }

    private DemoFile.Entry entry(CellPlan cell) {
        var issuer = external.issuer().orElse(cell.embeddedIssuer());
        return new DemoFile.Entry(
                cell.jurisdiction(), cell.gateway(), issuer + "/protocol/openid-connect/token", people(cell));
    }

    /** An identity provider of one's own has people of its own. */
    private Optional<DemoCell> people(CellPlan cell) {
        return external.issuer().isPresent() ? Optional.empty() : Optional.of(DemoCell.of(cell.jurisdiction()));
    }

    private int alreadyUp(List<String> jurisdictions) {
        var running =
                launcher.running().orElseThrow(() -> new PartFailed("Another ./domicile is just starting or ending"));
        var cells = String.join(" ", running.jurisdictions());
        progress.say("Domicile is up already (pid " + running.pid() + ", cells: " + cells + ")");
        return running.jurisdictions().equals(jurisdictions) ? 0 : 1;
    }

    /** Runs when the process is asked to end. Waits for the starting thread, so that it starts nothing more behind our back. */
    private void stop() {
        progress.say("Stopping; the first stop after a build takes longer, since it writes start-up caches");
        shutdown.run();
        try {
            started.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        new ProcessList(root).endLeftovers();
        progress.say("Stopped");
    }
}
