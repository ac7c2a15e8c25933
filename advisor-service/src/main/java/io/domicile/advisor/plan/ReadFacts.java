package io.domicile.advisor.plan;

import io.domicile.advisor.advice.Advice;
import io.domicile.advisor.advice.PlaceAdvice;
import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.plan.PlanView.Read;
import io.domicile.advisor.rule.RuleOutcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Notes what a plan reads of each place. Of a place that may take a workload, or might if more were known, everything counts:
 * the score reads all facts. A place that is forbidden to all can only come into play by a fact that a rule read.
 */
final class ReadFacts {

    static final String ALL = "*";

    private static final String OF_PLACE = "place.";
    private static final Set<String> WORDS =
            Stream.of(PlaceFact.values()).map(PlaceFact::word).collect(Collectors.toUnmodifiableSet());

    private final Set<String> whole = new HashSet<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    /** What the advice on one workload read. */
    void note(Advice advice) {
        for (var advised : advice.places()) {
            if (whole.contains(advised.place())) {
                continue;
            }
            var read = words(advised);
            if (advised.verdict() != Verdict.FORBIDDEN || read.isEmpty()) {
                whole.add(advised.place());
            } else {
                words.computeIfAbsent(advised.place(), _ -> new TreeSet<>()).addAll(read);
            }
        }
    }

    List<Read> of(List<Place> places) {
        return places.stream()
                .map(place -> new Read(place.id(), facts(place.id())))
                .toList();
    }

    private List<String> facts(String place) {
        var read = words.get(place);
        return whole.contains(place) || read == null ? List.of(ALL) : List.copyOf(read);
    }

    private static Set<String> words(PlaceAdvice advised) {
        return advised.rules().stream()
                .flatMap(ReadFacts::words)
                .map(word -> word.startsWith(OF_PLACE) ? word.substring(OF_PLACE.length()) : word)
                .filter(WORDS::contains)
                .collect(Collectors.toSet());
    }

    private static Stream<String> words(RuleOutcome rule) {
        return Stream.concat(rule.deciding().keySet().stream(), rule.missing().stream());
    }
}
