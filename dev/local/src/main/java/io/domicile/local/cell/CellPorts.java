package io.domicile.local.cell;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ports of the first, second, ... cell that was asked for. They are the same on every machine, so that addresses can be
 * written down; the README lists them.
 *
 * @param shift added to all, for a machine where one of them is somebody else's
 */
public record CellPorts(int index, int shift) {
    static final String SHIFT = "DOMICILE_PORT_SHIFT";
    private static final int STEP = 100;

    public int gateway() {
        return at(8080);
    }

    int postgres() {
        return at(18_150);
    }

    int kafka() {
        return at(18_160);
    }

    int kafkaController() {
        return at(18_161);
    }

    int keycloak() {
        return at(18_180);
    }

    int keycloakManagement() {
        return at(18_181);
    }

    public int of(Service service) {
        return service == Service.GATEWAY ? gateway() : at(18_100 + service.offset());
    }

    public int managementOf(Service service) {
        return at(18_101 + service.offset());
    }

    /** Every port that the platform itself opens, under the name of what listens there. */
    Map<String, Integer> all(External external) {
        var all = new LinkedHashMap<String, Integer>();
        for (var service : Service.values()) {
            all.put(service.title(), of(service));
            all.put(service.title() + " (management)", managementOf(service));
        }
        if (external.postgres().isEmpty()) {
            all.put("PostgreSQL", postgres());
        }
        if (external.kafka().isEmpty()) {
            all.put("Kafka", kafka());
            all.put("Kafka (controller)", kafkaController());
        }
        if (external.issuer().isEmpty()) {
            all.put("Keycloak", keycloak());
            all.put("Keycloak (management)", keycloakManagement());
        }
        return all;
    }

    private int at(int port) {
        return port + index * STEP + shift;
    }
}
