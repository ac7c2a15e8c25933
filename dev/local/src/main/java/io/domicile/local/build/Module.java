package io.domicile.local.build;

import io.domicile.local.parts.Fingerprint;
import io.domicile.local.parts.PartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A deployable's Maven module: whether its package is what its sources say. */
final class Module {
    private final Path root;
    private final String name;
    private final Path stamp;

    Module(Path root, String name) {
        this.root = root;
        this.name = name;
        this.stamp = root.resolve(name).resolve("target").resolve("packaged-from");
    }

    String name() {
        return name;
    }

    boolean exists() {
        return Files.isDirectory(root.resolve(name).resolve("src").resolve("main"));
    }

    /** The stamp lies in {@code target}, so a clean makes the package stale, too. */
    boolean stale() {
        try {
            return !Files.exists(stamp) || !Files.readString(stamp).equals(Fingerprint.of(sources()));
        } catch (IOException e) {
            throw new PartFailed("Cannot read " + stamp + ": " + e.getMessage(), e);
        }
    }

    /** To be called with the sources' state from before the build: what changes meanwhile is stale again. */
    void packagedFrom(String fingerprint) {
        try {
            Files.writeString(stamp, fingerprint);
        } catch (IOException e) {
            throw new PartFailed("Cannot write " + stamp + ": " + e.getMessage(), e);
        }
    }

    String fingerprint() {
        return Fingerprint.of(sources());
    }

    /**
     * Its own sources, those of the libraries, the poms above, and all services' contracts, which the gateway takes in; tests do
     * not reach a package.
     */
    private List<Path> sources() {
        var sources = new ArrayList<>(List.of(
                root.resolve("pom.xml"),
                root.resolve(name).resolve("pom.xml"),
                root.resolve(name).resolve("src").resolve("main")));
        for (var module : folders(root)) {
            sources.add(module.resolve("contracts"));
        }
        for (var library : folders(root.resolve("libs"))) {
            sources.add(library.resolve("pom.xml"));
            sources.add(library.resolve("src").resolve("main"));
        }
        return sources;
    }

    private static List<Path> folders(Path above) {
        try (var below = Files.list(above)) {
            return below.filter(Files::isDirectory).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new PartFailed("Cannot list " + above + ": " + e.getMessage(), e);
        }
    }
}
