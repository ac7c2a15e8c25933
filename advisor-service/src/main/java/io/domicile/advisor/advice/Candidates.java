package io.domicile.advisor.advice;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.Places;
import io.domicile.http.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places that a request names, or all that the tenant may see. */
@ApplicationScoped
class Candidates {

    private final Places places;

    Candidates(Places places) {
        this.places = places;
    }

    /** By id. */
    List<Place> of(@Nullable List<String> named) {
        var chosen = named == null ? places.all() : find(named);
        return chosen.stream().sorted(Comparator.comparing(Place::id)).toList();
    }

    private List<Place> find(List<String> named) {
        var known = new LinkedHashMap<String, Place>();
        places.all().forEach(place -> known.put(place.id(), place));
        var chosen = new LinkedHashMap<String, Place>();
        var findings = new ArrayList<Invalid>();
        for (int i = 0; i < named.size(); i++) {
            var id = named.get(i);
            var place = known.get(id);
            if (place == null) {
                findings.add(
                        Invalid.body("#/places/" + i, "There is no place '%s'. GET /places lists them.".formatted(id)));
            } else if (chosen.put(id, place) != null) {
                findings.add(
                        Invalid.body("#/places/" + i, "'%s' is already named. Name each place once.".formatted(id)));
            }
        }
        if (!findings.isEmpty()) {
            throw new AdviceException.UnknownPlaces(findings);
        }
        return List.copyOf(chosen.values());
    }
}
