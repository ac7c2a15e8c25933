package io.domicile.advisor.diligence;

import io.domicile.advisor.advice.PlaceAdvice;
import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.rule.RuleOutcome;
import io.domicile.advisor.rule.RulePacks;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The artifacts that would open places, at those that nothing else closes. */
final class Checklist {

    private final Set<ChecklistLine.ForPlace> places = new LinkedHashSet<>();
    private final Map<String, Demand> demands = new LinkedHashMap<>();

    private Checklist() {}

    static List<ChecklistLine> of(Collection<PlaceAdvice> advised, RulePacks packs) {
        var byKind = new TreeMap<String, Checklist>();
        for (var place : advised) {
            // What is forbidden or not covered stays so, whatever is obtained.
            if (place.verdict() == Verdict.ALLOWED_WITH || place.verdict() == Verdict.UNDECIDED) {
                place.artifacts()
                        .forEach(kind -> byKind.computeIfAbsent(kind, _ -> new Checklist())
                                .add(kind, place));
            }
        }
        return byKind.entrySet().stream()
                .map(entry -> entry.getValue().line(entry.getKey(), packs))
                .toList();
    }

    private void add(String kind, PlaceAdvice place) {
        places.add(new ChecklistLine.ForPlace(place.place(), place.name(), place.verdict()));
        place.rules().stream()
                .filter(outcome -> outcome.artifacts().contains(kind))
                .forEach(outcome -> demands.putIfAbsent(key(outcome), Demand.of(outcome)));
    }

    /** Of one rule other ways may be left at another place, where something is held already. */
    private static String key(RuleOutcome outcome) {
        return outcome.rule() + outcome.ways();
    }

    private ChecklistLine line(String kind, RulePacks packs) {
        return new ChecklistLine(
                kind,
                packs.artifacts().getOrDefault(kind, Map.of()).getOrDefault("en", kind),
                packs.issuers().getOrDefault(kind, Map.of()).get("en"),
                List.copyOf(places),
                List.copyOf(demands.values()),
                HandIn.artifact(
                        kind,
                        places.stream()
                                .map(ChecklistLine.ForPlace::place)
                                .distinct()
                                .toList()));
    }
}
