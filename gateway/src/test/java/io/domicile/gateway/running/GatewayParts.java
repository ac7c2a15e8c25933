package io.domicile.gateway.running;

import io.domicile.testparts.TestParts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** The Korean cell's gateway: catalog and watch are one small test server, and the advisor is down. */
public final class GatewayParts implements QuarkusTestResourceLifecycleManager {
    static final String FOREIGN_ISSUER = "http://id.fr.example/realms/domicile";
    static final String FOREIGN_HOME = "http://fr.localhost:8080";

    private final Upstream upstream = new Upstream();

    @Override
    public Map<String, String> start() {
        var issuer = TestParts.attach().keycloak().issuer();
        var live = upstream.start();
        var config = new HashMap<String, String>();
        config.put("cell.jurisdiction", "kr");
        config.put(
                "gateway.cells",
                "kr=http://kr.localhost:8080|" + issuer + ",fr=" + FOREIGN_HOME + "|" + FOREIGN_ISSUER);
        config.put("quarkus.oidc.auth-server-url", issuer);
        config.put("gateway.contracts", "fixtures");
        config.put("gateway.upstream.catalog", live);
        config.put("gateway.upstream.advisor", "http://127.0.0.1:" + unusedPort());
        config.put("gateway.upstream.watch", live);
        config.put("gateway.health.catalog", live);
        config.put("gateway.health.advisor", live);
        config.put("gateway.health.watch", live);
        // Short, so that waiting for them is.
        config.put("gateway.timeouts.answer", "1s");
        config.put("gateway.timeouts.body", "1s");
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.management.test-port", "0");
        return config;
    }

    @Override
    public void stop() {
        upstream.stop();
    }

    private static int unusedPort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
