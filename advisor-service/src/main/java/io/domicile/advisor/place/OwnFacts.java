package io.domicile.advisor.place;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class OwnFacts implements PanacheRepositoryBase<OwnFact, OwnFact.Key> {

    /** The places with what the tenant found out in place of what is known in general. */
    List<KnownPlace> over(List<KnownPlace> shared) {
        var found = new HashMap<String, List<OwnFact>>();
        listAll()
                .forEach(fact -> found.computeIfAbsent(fact.place(), _ -> new ArrayList<>())
                        .add(fact));
        var places = new ArrayList<KnownPlace>(shared.size());
        shared.forEach(
                known -> places.add(over(known, found.getOrDefault(known.place().id(), List.of()))));
        return places;
    }

    KnownPlace over(KnownPlace shared) {
        return over(shared, list("place", shared.place().id()));
    }

    private static KnownPlace over(KnownPlace shared, List<OwnFact> found) {
        if (found.isEmpty()) {
            return shared;
        }
        var facts = new EnumMap<PlaceFact, Fact>(PlaceFact.class);
        facts.putAll(shared.place().facts());
        found.forEach(fact -> facts.put(fact.what(), fact.known()));
        return new KnownPlace(with(shared.place(), facts), shared.origin(), shared.licence(), shared.attribution());
    }

    private static Place with(Place place, Map<PlaceFact, Fact> facts) {
        return new Place(
                place.id(), place.name(), place.kind(), place.operator(), place.stack(), facts, place.capacity());
    }
}
