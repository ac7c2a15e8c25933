package io.domicile.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;

/** Renders a folder of {@code k8s/} as an operator would, once for all tests. */
final class Kustomize {
    private static final Path FILES = Path.of(System.getProperty("domicile.root"), "k8s");
    private static final Map<String, Manifests> RENDERED = new ConcurrentHashMap<>();

    /** A folder that kustomize does not render. */
    static final class NotRendered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotRendered(String folder, String error) {
            super(folder + ": " + error);
        }
    }

    private Kustomize() {}

    /** Such as {@code base} or {@code overlays/kr}. */
    static Manifests render(String folder) {
        return RENDERED.computeIfAbsent(folder, it -> StrictReader.read(run(it)));
    }

    /** The mistakes of {@code k8s/tests/src/test/kustomize}, by folder name. */
    static Manifests renderMistake(String name) {
        return render("tests/src/test/kustomize/" + name);
    }

    /** All of {@code k8s/overlays}, so that a new one is not forgotten here. */
    static List<String> jurisdictions() {
        try (var folders = Files.list(FILES.resolve("overlays"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(String folder) {
        var kubectl = kubectl();
        try {
            var errors = Files.createTempFile("kustomize", ".err");
            var process = new ProcessBuilder(
                            kubectl.toString(),
                            "kustomize",
                            FILES.resolve(folder).toString())
                    .redirectError(errors.toFile())
                    .start();
            var yaml = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            var error = Files.readString(errors);
            Files.delete(errors);
            // Warnings too: kustomize warns of what it will stop to read.
            if (status != 0 || !error.isBlank()) {
                throw new NotRendered(folder, error);
            }
            return yaml;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rendering " + folder, e);
        }
    }

    /** Whoever builds without one is told; CI is not let through. */
    private static Path kubectl() {
        var kubectl = Kubectl.find();
        if (kubectl.isEmpty()) {
            var why =
                    "k8s/ is not checked: Maven has no kubectl for this kind of machine, and there is none on the PATH";
            if (System.getenv("CI") != null) {
                throw new IllegalStateException(why);
            }
            Assumptions.abort(why);
        }
        return kubectl.orElseThrow();
    }
}
