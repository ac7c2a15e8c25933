package io.domicile.local.parts;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A folder that is made once, whole or not at all, however many processes want it at the same time. */
final class Unpacked {
    private Unpacked() {}

    /** Fills an empty folder. */
    interface Filling {
        void into(Path folder) throws IOException;
    }

    static Path once(Path folder, Filling filling) {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(folder.resolveSibling(""));
            var lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
            try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                if (!Files.isDirectory(folder)) {
                    var half = folder.resolveSibling(folder.getFileName() + ".half");
                    Folders.delete(half);
                    Files.createDirectories(half);
                    filling.into(half);
                    Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new PartFailed("Cannot unpack to " + folder + ": " + e.getMessage(), e);
        }
    }
}
