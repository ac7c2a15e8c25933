package io.domicile.local.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** A short text that changes when a file below some folders appears, disappears, or changes size or time. */
public final class Fingerprint {
    private Fingerprint() {}

    /** A folder or file that does not exist counts as empty. Folders named {@code target} or {@code node_modules} are left out. */
    public static String of(Collection<Path> places) {
        var facts = new ArrayList<String>();
        for (var place : places) {
            if (Files.exists(place)) {
                collect(place, facts);
            }
        }
        Collections.sort(facts);
        var sum = new CRC32();
        facts.forEach(fact -> sum.update(fact.getBytes(StandardCharsets.UTF_8)));
        return facts.size() + "-" + HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private static void collect(Path place, Collection<String> facts) {
        try {
            Files.walkFileTree(place, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    var made = !folder.equals(place) && (folder.endsWith("target") || folder.endsWith("node_modules"));
                    return made ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    facts.add(file + " " + attributes.size() + " "
                            + attributes.lastModifiedTime().toMillis() + "\n");
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new PartFailed("Cannot look through " + place + ": " + e.getMessage(), e);
        }
    }
}
