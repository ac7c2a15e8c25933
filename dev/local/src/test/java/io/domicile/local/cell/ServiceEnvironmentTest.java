package io.domicile.local.cell;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.local.parts.DatabaseServer;
import io.domicile.local.parts.Login;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceEnvironmentTest {
    @TempDir
    private Path folder;

    private CellContext context;

    @BeforeEach
    void context() {
        var cells = CellPlan.of(List.of("kr", "fr"), folder, Map.of());
        context = new CellContext(
                cells.getLast(),
                cells,
                new Secrets(folder.resolve("secrets.properties")),
                new DatabaseServer("127.0.0.1:5432", new Login("postgres", "top secret")),
                "127.0.0.1:9092",
                cells.getLast().embeddedIssuer());
    }

    @Test
    void theServingProcessNeverHoldsTheOwnersPassword() {
        var environment = new ServiceEnvironment(context, Service.CATALOG).toServe();
        assertThat(environment)
                .containsEntry("CELL_JURISDICTION", "fr")
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "catalog_app")
                .containsEntry("QUARKUS_DATASOURCE_RELAY_USERNAME", "catalog_relay")
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:5432/domicile")
                .containsEntry("QUARKUS_HTTP_PORT", "18210")
                .containsEntry("QUARKUS_MANAGEMENT_PORT", "18211");
        assertThat(environment.values())
                .doesNotContain(context.secrets().get("catalog_owner"))
                .doesNotContain("top secret");
    }

    @Test
    void theAdvisorAloneLooksOverTenants() {
        assertThat(new ServiceEnvironment(context, Service.ADVISOR).toServe())
                .containsEntry("QUARKUS_DATASOURCE_FANOUT_USERNAME", "advisor_fanout")
                .containsEntry(
                        "QUARKUS_DATASOURCE_FANOUT_PASSWORD", context.secrets().get("advisor_fanout"));
        assertThat(new ServiceEnvironment(context, Service.CATALOG).toServe())
                .doesNotContainKey("QUARKUS_DATASOURCE_FANOUT_USERNAME");
    }

    @Test
    void onlyTheMigrationRunsAsOwner() {
        assertThat(new ServiceEnvironment(context, Service.WATCH).toMigrate("watch"))
                .containsEntry("MIGRATION_USERNAME", "watch_owner")
                .containsEntry("MIGRATION_PASSWORD", context.secrets().get("watch_owner"))
                .containsEntry("CELL_EPOCH", "1")
                .doesNotContainKey("QUARKUS_DATASOURCE_PASSWORD");
    }

    @Test
    void theGatewayKnowsItsServicesAndEveryCell() {
        assertThat(new ServiceEnvironment(context, Service.GATEWAY).toServe())
                .containsEntry("GATEWAY_UPSTREAM_CATALOG", "http://127.0.0.1:18210")
                .containsEntry("GATEWAY_UPSTREAM_WATCH", "http://127.0.0.1:18230")
                .containsEntry(
                        "GATEWAY_CELLS",
                        "kr=http://kr.localhost:8080|http://127.0.0.1:18180/realms/domicile,"
                                + "fr=http://fr.localhost:8180|http://127.0.0.1:18280/realms/domicile")
                .doesNotContainKey("QUARKUS_DATASOURCE_USERNAME");
    }
}
