package io.domicile.advisor.plan;

import io.domicile.advisor.advice.PlaceAdvice;
import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.plan.PlanView.Read;
import io.domicile.advisor.rule.RuleOutcome;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a plan read of each place. Of a place that may take a workload, or might if more were known, everything counts: the
 * score reads all facts. A place that is forbidden to all can only come into play by a fact that a rule read.
 */
final class ReadFacts {

    static final String ALL = "*";

    private static final String OF_PLACE = "place.";
    private static final Set<String> WORDS =
            Stream.of(PlaceFact.values()).map(PlaceFact::word).collect(Collectors.toUnmodifiableSet());

    private ReadFacts() {}

    static List<Read> of(Case given) {
        return given.places().stream()
                .map(place -> new Read(place.id(), facts(given, place)))
                .toList();
    }

    private static List<String> facts(Case given, Place place) {
        var read = new TreeSet<String>();
        for (var advice : given.advice().values()) {
            for (var advised : advice.places()) {
                if (advised.place().equals(place.id())) {
                    var words = words(advised);
                    if (advised.verdict() != Verdict.FORBIDDEN || words.isEmpty()) {
                        return List.of(ALL);
                    }
                    read.addAll(words);
                }
            }
        }
        return read.isEmpty() ? List.of(ALL) : List.copyOf(read);
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
