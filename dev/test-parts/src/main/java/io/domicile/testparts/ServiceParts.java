package io.domicile.testparts;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * What a Quarkus test needs to run against the real parts: a module extends it, migrates the fresh database in
 * {@link #migrate}, and names it in {@code @QuarkusTestResource}.
 */
public abstract class ServiceParts implements QuarkusTestResourceLifecycleManager {
    private final String schema;
    private final boolean withKeycloak;

    protected ServiceParts(String schema, boolean withKeycloak) {
        this.schema = schema;
        this.withKeycloak = withKeycloak;
    }

    /**
     * Migrates the database as its owner and stamps both parts, before the application starts.
     *
     * @param topicPrefix stands before the name of every topic of this application
     */
    protected abstract void migrate(TestDatabase database, String bootstrapServers, String topicPrefix);

    /** What only this service has to be told. */
    protected Map<String, String> settings(TestDatabase database) {
        return Map.of();
    }

    @Override
    public final Map<String, String> start() {
        var parts = TestParts.attach();
        var database = parts.database(schema);
        var topicPrefix = parts.cellTopics();
        migrate(database, parts.bootstrapServers(), topicPrefix);

        var config = new HashMap<String, String>();
        config.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        config.put("quarkus.datasource.username", database.app().username());
        config.put("quarkus.datasource.password", database.app().password());
        config.put("quarkus.datasource.relay.jdbc.url", database.jdbcUrl());
        config.put("quarkus.datasource.relay.username", database.relay().username());
        config.put("quarkus.datasource.relay.password", database.relay().password());
        config.put("kafka.bootstrap.servers", parts.bootstrapServers());
        config.put("outbox.topic-prefix", topicPrefix);
        config.put("cell.jurisdiction", "kr");
        config.put("cell.regions", "local");
        config.put("cell.node-region", "local");
        config.put("http.cursor-secret", "a-secret-for-tests-of-at-least-32-characters");
        // Any free port: builds of several working copies run beside each other.
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.management.test-port", "0");
        if (withKeycloak) {
            config.put("quarkus.oidc.auth-server-url", parts.keycloak().issuer());
        } else {
            config.put("quarkus.oidc.tenant-enabled", "false");
        }
        config.putAll(settings(database));
        return config;
    }

    /** Nothing: the parts end themselves after the last test JVM. */
    @Override
    public final void stop() {}
}
