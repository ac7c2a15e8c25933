package io.domicile.advisor.plan;

import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.plan.PlanView.Read;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    /** By identity: of thousands of workloads at hundreds of places few different sets were read. */
    private final IdentityHashMap<Set<String>, List<String>> facts = new IdentityHashMap<>();

    /** What was read of a place for one workload, and what came of it. */
    void note(String place, Verdict verdict, Set<String> read) {
        if (whole.contains(place)) {
            return;
        }
        var ofPlace = facts.computeIfAbsent(read, ReadFacts::ofPlace);
        if (verdict != Verdict.FORBIDDEN || ofPlace.isEmpty()) {
            whole.add(place);
        } else {
            words.computeIfAbsent(place, _ -> new HashSet<>()).addAll(ofPlace);
        }
    }

    private static List<String> ofPlace(Set<String> read) {
        return read.stream()
                .map(word -> word.startsWith(OF_PLACE) ? word.substring(OF_PLACE.length()) : word)
                .filter(WORDS::contains)
                .toList();
    }

    List<Read> of(List<Place> places) {
        return places.stream()
                .map(place -> new Read(place.id(), facts(place.id())))
                .toList();
    }

    private List<String> facts(String place) {
        var read = words.get(place);
        return whole.contains(place) || read == null
                ? List.of(ALL)
                : read.stream().sorted().toList();
    }
}
