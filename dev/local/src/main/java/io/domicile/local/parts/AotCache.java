package io.domicile.local.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    /** The cache of the program in that jar; whatever was cached for an earlier build of it is removed. */
    public static AotCache of(Path folder, String name, Path jar) {
        try {
            var crc = new CRC32();
            var facts = System.getProperty("java.vm.version") + jar + Files.size(jar) + Files.getLastModifiedTime(jar);
            crc.update(facts.getBytes(StandardCharsets.UTF_8));
            var file = folder.resolve(name + "-" + HexFormat.of().toHexDigits((int) crc.getValue()) + ".aot");
            Files.createDirectories(folder);
            try (var old = Files.newDirectoryStream(folder, name + "-*.aot*")) {
                for (var other : old) {
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

    public boolean exists() {
        return Files.exists(file);
    }

    /** For the JVM's command line: use the cache, or write it at the end. */
    public List<String> options() {
        return List.of(exists() ? "-XX:AOTCache=" + file : "-XX:AOTCacheOutput=" + fresh);
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
