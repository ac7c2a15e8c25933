package io.domicile.local.cell;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How a service is told where it is: environment variables and nothing else, as in a cluster. */
final class ServiceEnvironment {
    private final CellContext cell;
    private final Service service;

    ServiceEnvironment(CellContext cell, Service service) {
        this.cell = cell;
        this.service = service;
    }

    /** For the process that serves; it never gets the owner's password. */
    Map<String, String> toServe() {
        var environment = common();
        var ports = cell.plan().ports();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.managementOf(service)));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", cell.issuer());
        // Services start while Keycloak still does.
        environment.put("QUARKUS_OIDC_CONNECTION_DELAY", "120S");
        environment.put("HTTP_CURSOR_SECRET", cell.secrets().get("cursor"));
        service.schema().ifPresent(schema -> {
            datasource(environment, "QUARKUS_DATASOURCE_", schema + "_app");
            datasource(environment, "QUARKUS_DATASOURCE_RELAY_", schema + "_relay");
            if (service == Service.ADVISOR) {
                datasource(environment, "QUARKUS_DATASOURCE_FANOUT_", schema + "_fanout");
            }
        });
        if (service == Service.GATEWAY) {
            Service.upstream().forEach(upstream -> {
                environment.put("GATEWAY_UPSTREAM_" + upstream.variable(), "http://127.0.0.1:" + ports.of(upstream));
                environment.put(
                        "GATEWAY_HEALTH_" + upstream.variable(), "http://127.0.0.1:" + ports.managementOf(upstream));
            });
            environment.put("GATEWAY_CELLS", cells());
        }
        return environment;
    }

    /** For the process that migrates and ends. */
    Map<String, String> toMigrate(String schema) {
        var environment = common();
        var owner = schema + "_owner";
        environment.put("CELL_EPOCH", "1");
        environment.put("MIGRATION_JDBC_URL", cell.jdbcUrl());
        environment.put("MIGRATION_USERNAME", owner);
        environment.put("MIGRATION_PASSWORD", cell.secrets().get(owner));
        return environment;
    }

    private Map<String, String> common() {
        var environment = new TreeMap<String, String>();
        environment.put("CELL_JURISDICTION", cell.plan().jurisdiction());
        environment.put("CELL_REGIONS", "local");
        environment.put("CELL_NODE_REGION", "local");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", cell.brokers());
        return environment;
    }

    private void datasource(Map<String, String> environment, String prefix, String role) {
        environment.put(prefix + "JDBC_URL", cell.jdbcUrl());
        environment.put(prefix + "USERNAME", role);
        environment.put(prefix + "PASSWORD", cell.secrets().get(role));
    }

    private String cells() {
        return cell.cells().stream()
                .map(known -> known.jurisdiction() + "=" + known.home() + "|" + issuerOf(known))
                .collect(Collectors.joining(","));
    }

    private String issuerOf(CellPlan known) {
        return known.equals(cell.plan()) ? cell.issuer() : known.embeddedIssuer();
    }
}
