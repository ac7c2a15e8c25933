package io.domicile.advisor.rule;

import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.Fact;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.place.PlaceKind;
import io.domicile.advisor.workload.DataCategory;
import io.domicile.advisor.workload.Part;
import io.domicile.advisor.workload.Sector;
import io.domicile.advisor.workload.Verb;
import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Workloads and places for tests, as short as they can be said. */
final class Cases {

    static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private Cases() {}

    static Part part(String name, Set<Verb> verbs, Set<DataCategory> data) {
        return new Part(name, verbs, data);
    }

    static Workload workload(Sector sector, String established, Set<String> subjects, Part... parts) {
        return workload(sector, established, subjects, false, null, parts);
    }

    static Workload workload(
            Sector sector,
            String established,
            Set<String> subjects,
            @Nullable Boolean generative,
            @Nullable Set<String> artifacts,
            Part... parts) {
        return new Workload(
                "w",
                null,
                sector,
                established,
                subjects,
                List.of(parts),
                generative,
                false,
                false,
                null,
                null,
                artifacts,
                null,
                null);
    }

    static Place hyperscaler(String id, String country, @Nullable Set<String> controlPlane) {
        return place(id, PlaceKind.GLOBAL_HYPERSCALER, country, "us", controlPlane, Set.of("REGIONAL", "GLOBAL"));
    }

    static Place domestic(String id, String country, String... certifications) {
        var place = place(id, PlaceKind.DOMESTIC_CLOUD, country, country, Set.of(country), Set.of("REGIONAL"));
        return with(with(place, PlaceFact.CERTIFICATIONS, Set.of(certifications)), PlaceFact.SUPPORT, Set.of(country));
    }

    static Place with(Place place, PlaceFact word, Object value) {
        var facts = new EnumMap<>(place.facts());
        facts.put(word, fact(value));
        return new Place(
                place.id(),
                place.name(),
                place.kind(),
                place.operator(),
                place.stack(),
                Map.copyOf(facts),
                place.capacity());
    }

    static Place without(Place place, PlaceFact word) {
        var facts = new EnumMap<>(place.facts());
        facts.remove(word);
        return new Place(
                place.id(),
                place.name(),
                place.kind(),
                place.operator(),
                place.stack(),
                Map.copyOf(facts),
                place.capacity());
    }

    static Fact fact(Object value) {
        return new Fact(
                value,
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2027-06-30"),
                "https://x.example",
                null,
                "M",
                null);
    }

    private static Place place(
            String id,
            PlaceKind kind,
            String country,
            String seat,
            @Nullable Set<String> controlPlane,
            Set<String> endpoints) {
        var facts = new EnumMap<PlaceFact, Fact>(PlaceFact.class);
        facts.put(PlaceFact.COUNTRY, fact(country));
        facts.put(PlaceFact.OPERATOR_SEAT, fact(seat));
        facts.put(PlaceFact.PARENT_SEAT, fact(seat));
        facts.put(PlaceFact.ENDPOINTS, fact(endpoints));
        facts.put(PlaceFact.CERTIFICATIONS, fact(Set.of()));
        if (controlPlane != null) {
            facts.put(PlaceFact.CONTROL_PLANE, fact(controlPlane));
        }
        return new Place(
                id, id, kind, "operator", "operator", Map.copyOf(facts), new Capacity(false, List.of(), 1, List.of()));
    }
}
