package io.domicile.advisor.rule;

import java.util.List;
import java.util.Optional;

/**
 * What one rule means for one workload at all places. Workloads for which it means the same share the instance, so it is
 * compared by identity.
 */
final class Bearings {

    private final Lineup.Classes places;
    private final List<Optional<Bearing>> ofClasses;

    Bearings(Lineup.Classes places, List<Optional<Bearing>> ofClasses) {
        this.places = places;
        this.ofClasses = ofClasses;
    }

    Lineup.Classes places() {
        return places;
    }

    /** Empty where the rule does not apply. */
    Optional<Bearing> at(int place) {
        return ofClasses.get(places.of().at(place));
    }
}
