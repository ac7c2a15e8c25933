package io.domicile.local.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The JVM's ahead-of-time cache of one program: written at the end of its first run, used from then on. It fits one JDK and one
 * build of the program, so both are part of the file's name.
 */
public final class AotCache {
    private final Path file;
    private final Path fresh;

    private AotCache(Path file) {
        this.file = file;
        this.fresh = file.resolveSibling(file.getFileName() + ".new");
    }

    /** The cache of the program in that folder; whatever was cached for an earlier build of it is removed. */
    public static AotCache of(Path caches, String name, Path program) {
        try {
            var sum = new CRC32();
            sum.update((System.getProperty("java.vm.version") + Fingerprint.of(List.of(program)))
                    .getBytes(StandardCharsets.UTF_8));
            var file = caches.resolve(name + "-" + HexFormat.of().toHexDigits((int) sum.getValue()) + ".aot");
            Files.createDirectories(caches);
            try (var old = Files.newDirectoryStream(caches, name + "-????????.aot*")) {
                for (var other : old) {
                    // Also the halves of a cache whose writing was cut short.
                    if (!other.equals(file)) {
                        Files.deleteIfExists(other);
                    }
                }
            }
            return new AotCache(file);
        } catch (IOException e) {
            throw new PartFailed("Cannot look after the AOT cache of " + name + ": " + e.getMessage(), e);
        }
    }

    /** How long the program may take to end: writing a cache takes minutes on a busy machine. */
    public Duration stopLimit(Mode mode) {
        return exists() || mode == Mode.USE ? Duration.ofSeconds(30) : Duration.ofMinutes(5);
    }

    private boolean exists() {
        return Files.exists(file);
    }

    /** Whether a run may write the cache when it ends, which takes some twenty seconds. */
    public enum Mode {
        USE,
        USE_AND_WRITE
    }

    /** For the JVM's command line: use the cache, or write it at the end, or neither. */
    public List<String> options(Mode mode) {
        if (exists()) {
            return List.of("-XX:AOTCache=" + file);
        }
        return isWritten(mode) ? List.of("-XX:AOTCacheOutput=" + fresh) : List.of();
    }

    /** Whether a run that starts now writes it at its end. */
    public boolean isWritten(Mode mode) {
        return mode == Mode.USE_AND_WRITE && !exists();
    }

    /** To be called after a run that ended by itself: only then is the new cache whole. */
    public void keep() {
        try {
            if (Files.exists(fresh)) {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new PartFailed("Cannot keep " + fresh + ": " + e.getMessage(), e);
        }
    }
}
