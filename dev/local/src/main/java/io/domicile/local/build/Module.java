package io.domicile.local.build;

import io.domicile.local.parts.Fingerprint;
import io.domicile.local.parts.PartFailed;
import java.io.IOException;
import java.nio.file.Files;
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

    /** Its own sources and contracts, those of the libraries, and the poms above; tests do not reach a package. */
    private List<Path> sources() {
        var sources = new ArrayList<>(List.of(
                root.resolve("pom.xml"),
                root.resolve(name).resolve("pom.xml"),
                root.resolve(name).resolve("contracts"),
                root.resolve(name).resolve("src").resolve("main")));
        var libraries = root.resolve("libs");
        if (Files.isDirectory(libraries)) {
            try (var modules = Files.newDirectoryStream(libraries)) {
                for (var module : modules) {
                    sources.add(module.resolve("pom.xml"));
                    sources.add(module.resolve("src").resolve("main"));
                }
            } catch (IOException e) {
                throw new PartFailed("Cannot list " + libraries + ": " + e.getMessage(), e);
            }
        }
        return sources;
    }
}
