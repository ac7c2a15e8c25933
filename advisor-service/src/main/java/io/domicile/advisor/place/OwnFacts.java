package io.domicile.advisor.place;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@ApplicationScoped
class OwnFacts implements PanacheRepositoryBase<OwnFact, OwnFact.Key> {

    /** As they are stored, by place. */
    List<OwnFact.Said> said() {
        return find("order by place, fact").list().stream().map(OwnFact::said).toList();
    }

    /** The places with what the tenant found out in place of what is known in general. */
    static List<KnownPlace> over(List<KnownPlace> shared, List<OwnFact.Said> said) {
        var found = said.stream().collect(Collectors.groupingBy(OwnFact.Said::place));
        var places = new ArrayList<KnownPlace>(shared.size());
        shared.forEach(
                known -> places.add(over(known, found.getOrDefault(known.place().id(), List.of()))));
        return places;
    }

    KnownPlace over(KnownPlace shared) {
        return over(
                shared,
                list("place", shared.place().id()).stream().map(OwnFact::said).toList());
    }

    private static KnownPlace over(KnownPlace shared, List<OwnFact.Said> found) {
        if (found.isEmpty()) {
            return shared;
        }
        var facts = new EnumMap<PlaceFact, Fact>(PlaceFact.class);
        facts.putAll(shared.place().facts());
        found.forEach(fact -> facts.put(fact.what(), fact.known()));
        return new KnownPlace(
                with(shared.place(), Collections.unmodifiableMap(facts)),
                shared.origin(),
                shared.licence(),
                shared.attribution());
    }

    private static Place with(Place place, Map<PlaceFact, Fact> facts) {
        return new Place(
                place.id(), place.name(), place.kind(), place.operator(), place.stack(), facts, place.capacity());
    }
}
