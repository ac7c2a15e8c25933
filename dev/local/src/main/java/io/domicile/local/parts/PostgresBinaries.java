package io.domicile.local.parts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs for this kind of machine, unpacked once from the class path. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** The folder with {@code bin/postgres}; unpacks it below {@code dist} when it is not there yet. */
    static Path in(Path dist) {
        var archive = archiveName();
        var source = PostgresBinaries.class.getResource("/" + archive);
        if (source == null) {
            throw new PartFailed("No PostgreSQL for this machine on the class path (" + archive
                    + "); set DOMICILE_POSTGRES_URL to a PostgreSQL 18 of your own");
        }
        // The version is part of the jar's name, so that an upgrade does not meet the old programs.
        var jar = source.getPath().replaceFirst("\\.jar!.*$", "").replaceFirst("^.*/", "");
        return Unpacked.once(dist.resolve(jar), folder -> {
            try (var in = source.openStream()) {
                unpack(in, folder);
            }
        });
    }

    private static String archiveName() {
        var mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
        var arm = System.getProperty("os.arch", "").equals("aarch64");
        return "postgres-" + (mac ? "darwin" : "linux") + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("Entry outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.resolveSibling(""));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    Files.setPosixFilePermissions(target, permissions(entry.getMode()));
                }
            }
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        var permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if ((mode & 0100) != 0) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        return permissions;
    }
}
