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
    /** A short start and little memory. The advisor computes, so it has the whole compiler. */
    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";
    /**
     * A cache also says how far each method was compiled in the run that wrote it, and later runs go no further with what a
     * short run left half-way. JDK 25.0.3 has crashed while it wrote that for the whole compiler, too.
     */
    private static final List<String> WITHOUT_WHAT_WAS_COMPILED =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");
    /** A plan for ten thousand workloads takes most of it, and gives it back. */
    private static final String MEMORY_OF_THE_ADVISOR = "-Xmx768m";

    private static final String MEMORY_OF_OTHERS = "-Xmx160m";

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
                    command(List.of(QUICK_COMPILER), "migrate"),
                    environment.toMigrate(schema),
                    cell.plan().log(name));
            started.accept(process);
            process.awaitSuccess(MIGRATION);
            migrated.done(service);
        });
    }

    /** Starts serving and returns at once. */
    ChildProcess serve(AotCache cache, AotCache.Mode mode) {
        var options = new ArrayList<>(cache.options(mode));
        if (service != Service.ADVISOR) {
            options.add(QUICK_COMPILER);
        } else if (cache.isWritten(mode)) {
            options.addAll(WITHOUT_WHAT_WAS_COMPILED);
        }
        return ChildProcess.start(
                service.title(),
                command(options),
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
        command.add(service == Service.ADVISOR ? MEMORY_OF_THE_ADVISOR : MEMORY_OF_OTHERS);
        command.addAll(options);
        command.addAll(List.of("-jar", service.jar(root).toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}
