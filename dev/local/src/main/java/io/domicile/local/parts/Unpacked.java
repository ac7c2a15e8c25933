package io.domicile.local.parts;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A folder that is made once, whole or not at all, however many processes want it at the same time. */
final class Unpacked {
    private Unpacked() {}

    /** Does its work in a folder. */
    interface Work {
        void in(Path folder) throws IOException;
    }

    /** A folder counts only with the mark beside it, which is set at the end of the work. */
    static Path once(Path folder, Work filling) {
        var finished = folder.resolveSibling(folder.getFileName() + ".finished");
        if (Files.exists(finished)) {
            return folder;
        }
        try {
            Files.createDirectories(folder.resolveSibling(""));
            var lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
            try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                if (!Files.exists(finished)) {
                    Folders.delete(folder);
                    Files.createDirectories(folder);
                    filling.in(folder);
                    Files.createFile(finished);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new PartFailed("Cannot unpack to " + folder + ": " + e.getMessage(), e);
        }
    }
}
