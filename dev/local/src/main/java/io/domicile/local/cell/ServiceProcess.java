package io.domicile.local.cell;

import io.domicile.local.parts.AotCache;
import io.domicile.local.parts.ChildProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One service of one cell: migrated by one process, served by another. */
final class ServiceProcess {
    private static final Duration MIGRATION = Duration.ofMinutes(3);
    private static final Duration READY = Duration.ofMinutes(3);
    private static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-Xms48m", "-Xss512k");

    /**
     * It computes, so it has the whole compiler, which takes some 50 MB. A plan for ten thousand workloads takes most of the
     * heap, and gives it back.
     */
    private static final List<String> OF_THE_ADVISOR = List.of("-Xmx768m");

    /** They pass on, for which a short start and little memory matter more. */
    private static final List<String> OF_OTHERS = List.of("-Xmx160m", "-XX:TieredStopAtLevel=1");

    private final CellContext cell;
    private final Service service;
    private final ServiceEnvironment environment;
    private final Path root;

    ServiceProcess(CellContext cell, Service service) {
        this.cell = cell;
        this.service = service;
        this.environment = new ServiceEnvironment(cell, service);
        this.root = cell.plan().root();
    }

    /** Runs the migration when this build of the service has not migrated this cell yet. */
    void migrate(Migrated migrated, Consumer<ChildProcess> started) {
        service.schema().filter(schema -> migrated.needed(service)).ifPresent(schema -> {
            var name = service.title() + "-migration";
            var process = ChildProcess.start(
                    name,
                    command(List.of(), "migrate"),
                    environment.toMigrate(schema),
                    cell.plan().log(name));
            started.accept(process);
            process.awaitSuccess(MIGRATION);
            migrated.done(service);
        });
    }

    /** Starts serving and returns at once. */
    ChildProcess serve(AotCache cache, AotCache.Mode mode) {
        return ChildProcess.start(
                service.title(),
                command(cache.options(mode)),
                environment.toServe(),
                cell.plan().log(service.title()));
    }

    AotCache cache() {
        return AotCache.of(cell.plan().aotCaches(), service.title(), service.application(root));
    }

    void awaitReady(ChildProcess process) {
        process.awaitReady(cell.plan().healthOf(service), READY);
    }

    static void stop(ChildProcess process, AotCache cache, AotCache.Mode mode) {
        if (process.stop(cache.stopLimit(mode))) {
            cache.keep();
        }
    }

    private List<String> command(List<String> options, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        command.addAll(service == Service.ADVISOR ? OF_THE_ADVISOR : OF_OTHERS);
        command.addAll(options);
        command.addAll(List.of("-jar", service.jar(root).toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}
