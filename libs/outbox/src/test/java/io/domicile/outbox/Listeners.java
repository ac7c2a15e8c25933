package io.domicile.outbox;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Two consumers as a service has them: one follows states, one has effects. Both write down what they heard. */
@ApplicationScoped
public class Listeners {

    static final String STATES = "outbox-test.states";
    static final String EVENTS = "outbox-test.events";

    private final StateTopic states;
    private final Inbox inbox;
    private final Heard heard;
    private final Map<String, Consumer<Event>> faults = new ConcurrentHashMap<>();

    Listeners(StateTopic states, Inbox inbox, Heard heard) {
        this.states = states;
        this.inbox = inbox;
        this.heard = heard;
    }

    /** Runs {@code fault} after the effect of an event of {@code subject}, in its transaction. */
    void afterEffect(String subject, Consumer<Event> fault) {
        faults.put(subject, fault);
    }

    @Incoming("states")
    @Blocking
    public void state(ConsumerRecord<String, byte[]> message) {
        states.apply(STATES, message, new StateEffect() {
            @Override
            public void replace(Event event) {
                note(STATES, event);
            }

            @Override
            public void remove(Event event) {
                note(STATES, event);
            }
        });
    }

    @Incoming("events")
    @Blocking
    public void event(ConsumerRecord<String, byte[]> message) {
        inbox.once(EVENTS, message, event -> note(EVENTS, event));
    }

    private void note(String consumer, Event event) {
        heard.note(consumer, event);
        var fault = faults.get(event.subject());
        if (fault != null) {
            fault.accept(event);
        }
    }
}
