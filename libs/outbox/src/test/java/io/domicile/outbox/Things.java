package io.domicile.outbox;

import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A feature that publishes, as a service has them. Each call is a transaction of its own. */
@Singleton
class Things {

    static final String TYPE = "io.domicile.test.thing.v1";

    private final Outbox outbox;
    private final Tenants tenants;
    private final Broker broker;

    Things(Outbox outbox, Tenants tenants, Broker broker) {
        this.outbox = outbox;
        this.tenants = tenants;
        this.broker = broker;
    }

    record Thing(String name, BigDecimal size) {}

    static State state(String key, String name) {
        return new State(TestApplication.STATES, key, TYPE, key, new Thing(name, new BigDecimal("1.50")), null);
    }

    static Effect effect(String key, String name) {
        return new Effect(TestApplication.EVENTS, key, TYPE, key, new Thing(name, BigDecimal.ONE), Tenants.A);
    }

    boolean put(String key, String name) {
        return put(state(key, name));
    }

    boolean put(State state) {
        return tenants.run(
                state.tenant(), () -> QuarkusTransaction.requiringNew().call(() -> outbox.state(state)));
    }

    boolean remove(String key) {
        return QuarkusTransaction.requiringNew().call(() -> outbox.remove(TestApplication.STATES, key, null));
    }

    void happened(String key, String name) {
        happened(effect(key, name));
    }

    void happened(Effect effect) {
        tenants.run(effect.tenant(), () -> {
            QuarkusTransaction.requiringNew().run(() -> outbox.effect(effect));
            return effect;
        });
    }

    /** The records of a key, once there are so many. */
    List<ConsumerRecord<String, byte[]>> onBroker(String topic, String key, int count) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> broker.records(topic, key), found -> found.size() >= count);
    }
}
