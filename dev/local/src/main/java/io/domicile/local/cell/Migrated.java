package io.domicile.local.cell;

import io.domicile.local.parts.Fingerprint;
import io.domicile.local.parts.PartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Which build of each service has migrated a cell's database; migrating again changes nothing but costs seconds. */
final class Migrated {
    private final Path root;
    private final Path file;
    private final Properties builds = new Properties();

    Migrated(CellPlan plan) {
        this.root = plan.root();
        this.file = plan.folder().resolve("migrated.properties");
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                builds.load(in);
            } catch (IOException e) {
                throw new PartFailed("Cannot read " + file + ": " + e.getMessage(), e);
            }
        }
    }

    synchronized boolean needed(Service service) {
        return !build(service).equals(builds.getProperty(service.title()));
    }

    synchronized void done(Service service) {
        builds.setProperty(service.title(), build(service));
        try (var out = Files.newBufferedWriter(file)) {
            builds.store(out, null);
        } catch (IOException e) {
            throw new PartFailed("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private String build(Service service) {
        return Fingerprint.of(List.of(service.application(root)));
    }
}
