package io.domicile.advisor.handmade;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.Places;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The same places for everybody, as tests put them there. To be removed once package {@code place} has its bean. */
@Singleton
public class HandMadePlaces implements Places {

    private final Map<String, Place> places = new ConcurrentSkipListMap<>();
    private final AtomicInteger callsUntilFailure = new AtomicInteger(-1);

    public void put(Place place) {
        places.put(place.id(), place);
    }

    public void remove(String id) {
        places.remove(id);
    }

    /** The n-th reading from now fails, as if the process had died there. */
    public void failAt(int reading) {
        callsUntilFailure.set(reading);
    }

    @Override
    public List<Place> all() {
        if (callsUntilFailure.get() > 0 && callsUntilFailure.decrementAndGet() == 0) {
            throw new IllegalStateException("Died on purpose");
        }
        return List.copyOf(places.values());
    }

    @Override
    public Optional<Place> find(String id) {
        return Optional.ofNullable(places.get(id));
    }
}
