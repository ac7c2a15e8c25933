package io.domicile.outbox;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** The same parts, but nobody listens where the application looks for the broker. */
public final class BrokerlessParts implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var config = new HashMap<>(new OutboxParts().start());
        config.put("kafka.bootstrap.servers", "127.0.0.1:1");
        return config;
    }

    @Override
    public void stop() {}
}
