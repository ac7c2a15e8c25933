package io.domicile.local.cell;

import io.domicile.local.parts.Http;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** One part of a running cell, and whether it answers. */
public record Health(String name, boolean ready) {
    private static final int LIMIT_MILLIS = 2000;

    /** The parts that the platform runs itself; external ones are someone else's to watch. */
    public static List<Health> of(CellPlan cell, External external) {
        var parts = new ArrayList<Health>();
        if (external.postgres().isEmpty()) {
            parts.add(new Health("PostgreSQL", listens(cell.ports().postgres())));
        }
        if (external.kafka().isEmpty()) {
            parts.add(new Health("Kafka", listens(cell.ports().kafka())));
        }
        if (external.issuer().isEmpty()) {
            parts.add(new Health("Keycloak", Http.answers(cell.keycloakHealth())));
        }
        for (var service : Service.values()) {
            parts.add(new Health(service.title(), Http.answers(cell.healthOf(service))));
        }
        return parts;
    }

    private static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LIMIT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
