package io.domicile.local.shared;

import io.domicile.local.parts.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder with one run's throw-away data, deleted at its end. */
record RunFolder(Path path) implements AutoCloseable {
    private static final String PREFIX = "run-";

    static Path base(Path root) {
        return root.resolve(".domicile").resolve("test-parts");
    }

    /** Also clears what a killed run left behind. */
    static RunFolder open(Path root) throws IOException {
        var base = base(root);
        Files.createDirectories(base);
        try (var runs = Files.newDirectoryStream(base, PREFIX + "*")) {
            for (var run : runs) {
                if (!alive(run)) {
                    Folders.delete(run);
                }
            }
        }
        var own = base.resolve(PREFIX + ProcessHandle.current().pid());
        Files.createDirectories(own);
        return new RunFolder(own);
    }

    @Override
    public void close() throws IOException {
        Folders.delete(path);
    }

    private static boolean alive(Path run) {
        var pid = Long.parseLong(run.getFileName().toString().substring(PREFIX.length()));
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
