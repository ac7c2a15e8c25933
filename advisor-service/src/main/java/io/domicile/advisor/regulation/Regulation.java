package io.domicile.advisor.regulation;

import io.domicile.advisor.advice.Advice;
import io.domicile.advisor.advice.Advisor;
import io.domicile.advisor.advice.PlaceAdvice;
import io.domicile.advisor.artifact.Held;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.rule.OwnRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Works out what the rules say of places for the reference workloads. Tenants' places, facts and rules have no part in it. */
final class Regulation {

    private static final String NOTICE =
            "Not legal advice: what the shipped rules say of the facts that are known, for reference workloads.";

    private final List<ReferenceWorkload> references;
    private final Advisor advisor;

    Regulation(List<ReferenceWorkload> references, Advisor advisor) {
        this.references = List.copyOf(references);
        this.advisor = advisor;
    }

    /**
     * One record for each place, in their order.
     *
     * @param on the day whose law counts
     */
    List<RegulationV1> of(List<Place> places, LocalDate on) {
        var findings = new LinkedHashMap<String, List<RegulationV1.Finding>>();
        places.forEach(place -> findings.put(place.id(), new ArrayList<>()));
        for (var reference : references) {
            add(reference, advisor.advise(reference.workload(), Held.NOTHING, places, on, OwnRules.NONE), findings);
        }
        return places.stream()
                .map(place -> new RegulationV1(
                        place.id(), place.name(), List.copyOf(findings.getOrDefault(place.id(), List.of())), NOTICE))
                .toList();
    }

    private static void add(
            ReferenceWorkload reference, Advice advice, Map<String, List<RegulationV1.Finding>> findings) {
        for (PlaceAdvice place : advice.places()) {
            findings.computeIfAbsent(place.place(), _ -> new ArrayList<>())
                    .add(RegulationV1.Finding.of(reference, advice, place));
        }
    }
}
