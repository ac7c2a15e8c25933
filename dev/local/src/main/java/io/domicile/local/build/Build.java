package io.domicile.local.build;

import io.domicile.local.parts.ChildProcess;
import io.domicile.local.parts.PartFailed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Packages the deployables whose sources changed since they were last packaged. */
public final class Build {
    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final Path root;
    private final List<Module> modules;

    public Build(Path root, List<String> modules) {
        this.root = root;
        this.modules = modules.stream().map(name -> new Module(root, name)).toList();
    }

    /** One Maven run for all that is stale; tells what it does before it does it. */
    public void packageStale(Consumer<String> progress, Consumer<ChildProcess> started) {
        var missing = modules.stream()
                .filter(module -> !module.exists())
                .map(Module::name)
                .toList();
        if (!missing.isEmpty()) {
            throw new PartFailed("No sources of " + String.join(", ", missing) + " in " + root);
        }
        var stale = new LinkedHashMap<Module, String>();
        for (var module : modules) {
            if (module.stale()) {
                stale.put(module, module.fingerprint());
            }
        }
        if (stale.isEmpty()) {
            return;
        }
        var names = String.join(",", stale.keySet().stream().map(Module::name).toList());
        progress.accept("Building " + names.replace(",", ", "));
        maven(names, started);
        stale.forEach(Module::packagedFrom);
    }

    private void maven(String names, Consumer<ChildProcess> started) {
        var command = new ArrayList<>(List.of(root.resolve("mvnw").toString(), "--batch-mode", "--quiet"));
        command.addAll(List.of("--file", root.resolve("pom.xml").toString()));
        command.addAll(List.of("--projects", names, "--also-make"));
        // Tests are neither run nor compiled: `./domicile test` does that.
        command.addAll(List.of("-Dmaven.test.skip=true", "-Dspotless.check.skip=true", "package"));
        var maven = ChildProcess.start(
                "The build",
                command,
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                root.resolve(".domicile").resolve("build.log"));
        started.accept(maven);
        maven.awaitSuccess(LIMIT);
    }
}
