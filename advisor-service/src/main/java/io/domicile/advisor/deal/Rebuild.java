package io.domicile.advisor.deal;

import io.domicile.outbox.Event;
import io.domicile.outbox.Rereading;
import io.domicile.outbox.StateEffect;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.function.Consumer;

/**
 * Makes the read models of this package anew from the topics. Places stay as they are until all is read, and then change
 * only where the topics say something else than the tables did: a rebuild of what was right tells nobody anything.
 */
@ApplicationScoped
class Rebuild {

    private final Rereading rereading;
    private final DealFeed dealFeed;
    private final MilestoneFeed milestoneFeed;
    private final Factories factories;

    Rebuild(Rereading rereading, DealFeed dealFeed, MilestoneFeed milestoneFeed, Factories factories) {
        this.rereading = rereading;
        this.dealFeed = dealFeed;
        this.milestoneFeed = milestoneFeed;
        this.factories = factories;
    }

    void run() {
        var effects = new LinkedHashMap<String, StateEffect>();
        effects.put(dealFeed.topic(), effect(dealFeed::keep, dealFeed::drop));
        effects.put(milestoneFeed.topic(), effect(milestoneFeed::keep, milestoneFeed::drop));
        rereading.reread(Factories.CONSUMER, effects, factories::forget);
        factories.deriveAll();
    }

    private static StateEffect effect(Consumer<Event> replace, Consumer<Event> remove) {
        return new StateEffect() {
            @Override
            public void replace(Event event) {
                replace.accept(event);
            }

            @Override
            public void remove(Event event) {
                remove.accept(event);
            }
        };
    }
}
