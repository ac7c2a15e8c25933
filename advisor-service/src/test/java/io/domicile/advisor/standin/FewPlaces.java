package io.domicile.advisor.standin;

import io.domicile.advisor.advice.Given;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.Places;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Remove with its package. */
@ApplicationScoped
class FewPlaces implements Places {

    @Override
    public List<Place> all() {
        return Given.PLACES;
    }

    @Override
    public Optional<Place> find(String id) {
        return Given.PLACES.stream().filter(place -> place.id().equals(id)).findFirst();
    }
}
