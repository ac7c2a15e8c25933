package io.domicile.local.cell;

import io.domicile.local.parts.PartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The passwords of one cell: made up when first wanted, kept in a file that only its owner reads. */
final class Secrets {
    private static final int BYTES = 24;

    private final Path file;
    private final Properties values = new Properties();
    private final SecureRandom random = new SecureRandom();

    Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                values.load(in);
            } catch (IOException e) {
                throw new PartFailed("Cannot read " + file + ": " + e.getMessage(), e);
            }
        }
    }

    synchronized String get(String name) {
        var known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var made = HexFormat.of().formatHex(bytes);
        values.setProperty(name, made);
        save();
        return made;
    }

    private void save() {
        try {
            Files.createDirectories(file.resolveSibling(""));
            var half = file.resolveSibling(file.getFileName() + ".half");
            Files.deleteIfExists(half);
            Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var out = Files.newBufferedWriter(half)) {
                values.store(out, null);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new PartFailed("Cannot keep the passwords in " + file + ": " + e.getMessage(), e);
        }
    }
}
