package io.domicile.advisor.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the rest of the service was told. */
@ApplicationScoped
public class Changes {

    private final List<PlaceChanged> told = new CopyOnWriteArrayList<>();

    void tell(@Observes PlaceChanged change) {
        told.add(change);
    }

    public List<PlaceChanged> of(String place) {
        return told.stream().filter(change -> change.place().equals(place)).toList();
    }

    public int count() {
        return told.size();
    }
}
