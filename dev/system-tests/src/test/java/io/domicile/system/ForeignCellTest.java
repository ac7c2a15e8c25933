package io.domicile.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ForeignCellTest {

    private final RunningCell cell = RunningCell.get();

    @Test
    void aServiceOfAnotherCellRefusesThisDatabaseAndSaysWhy() throws IOException, InterruptedException {
        var log = RunningCell.ROOT.resolve("dev/system-tests/target/foreign.log");
        var jar = RunningCell.ROOT.resolve("catalog-service/target/quarkus-app/quarkus-run.jar");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(), "-jar", jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        var environment = builder.environment();
        environment.put("CELL_JURISDICTION", "fr");
        environment.put("QUARKUS_HTTP_PORT", "0");
        environment.put("QUARKUS_MANAGEMENT_PORT", "0");
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", cell.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", "catalog_app");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", cell.secret("catalog_app"));
        environment.put("QUARKUS_DATASOURCE_RELAY_JDBC_URL", cell.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_RELAY_USERNAME", "catalog_relay");
        environment.put("QUARKUS_DATASOURCE_RELAY_PASSWORD", cell.secret("catalog_relay"));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", cell.brokers());
        environment.put("QUARKUS_OIDC_TENANT_ENABLED", "false");
        environment.put("HTTP_CURSOR_SECRET", "a-secret-for-tests-of-at-least-32-characters");

        var process = builder.start();

        assertThat(process.waitFor(Duration.ofSeconds(60))).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(Files.readString(log))
                .contains("database is stamped for jurisdiction 'kr'")
                .contains("configured for 'fr'");
    }
}
