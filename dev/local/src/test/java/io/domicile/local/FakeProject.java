package io.domicile.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A project folder with fake services that are packaged already, and the launcher as a process on it. */
final class FakeProject {
    private static final List<String> SERVICES =
            List.of("catalog-service", "advisor-service", "watch-service", "gateway");

    private final Path root;
    private final int shift;

    FakeProject(Path root, int shift) throws IOException {
        this.root = root;
        this.shift = shift;
        for (var service : SERVICES) {
            Files.createDirectories(root.resolve(service).resolve("src/main"));
            var application = Files.createDirectories(root.resolve(service).resolve("target/quarkus-app"));
            jar(application.resolve("quarkus-run.jar"));
        }
        // Nothing to build: the fake packages are there.
        var maven = root.resolve("mvnw");
        Files.writeString(maven, "#!/bin/sh\n");
        if (!maven.toFile().setExecutable(true)) {
            throw new IOException("Cannot make " + maven + " executable");
        }
    }

    Path root() {
        return root;
    }

    Map<String, String> environment() {
        return Map.of(
                "DOMICILE_PORT_SHIFT", Integer.toString(shift), "DOMICILE_OIDC", "http://127.0.0.1:1/realms/none");
    }

    Process launcher(Path output, String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.domicile.local.Main",
                root.toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment());
        return builder.start();
    }

    /** A jar without classes: its class path is this test's. */
    private static void jar(Path file) throws IOException {
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH,
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .map(entry -> Path.of(entry).toUri().toString())
                        .collect(Collectors.joining(" ")));
        new JarOutputStream(Files.newOutputStream(file), manifest).close();
    }
}
