package io.domicile.local.parts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.GZIPInputStream;

/** Keycloak as Maven brought it, unpacked and built for PostgreSQL once. */
final class KeycloakDistribution {
    private static final Duration BUILD = Duration.ofMinutes(10);

    private KeycloakDistribution() {}

    /** The folder with {@code bin/kc.sh}; the first call takes about a minute. */
    static Path in(Path dist) {
        var properties = new Properties();
        try (var in = KeycloakDistribution.class.getResourceAsStream("/keycloak.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new PartFailed("Cannot read keycloak.properties", e);
        }
        var name = "keycloak-" + properties.getProperty("version");
        var archive = Path.of(properties.getProperty("archive"));
        return Unpacked.once(dist.resolve(name), folder -> {
                    try (var in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
                        Tar.unpack(in, folder);
                    }
                    build(folder.resolve(name), dist.resolve(name + ".log"));
                })
                .resolve(name);
    }

    private static void build(Path home, Path log) {
        ChildProcess.start(
                        "Keycloak's build",
                        List.of(
                                home.resolve("bin/kc.sh").toString(),
                                "build",
                                "--db=postgres",
                                "--health-enabled=true"),
                        Map.of("JAVA_HOME", System.getProperty("java.home")),
                        log)
                .awaitSuccess(BUILD);
    }
}
