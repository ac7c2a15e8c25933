package io.domicile.advisor.evidence;

import io.domicile.advisor.advice.PlaceAdvice;
import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.rule.Effect;
import io.domicile.advisor.rule.Outcome;
import io.domicile.advisor.rule.RuleOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Places that the same rules forbid.
 *
 * @param rules ids of all rules that forbid each of them
 */
public record ForbiddenGroup(List<String> rules, List<Member> places) {

    /**
     * A place that is forbidden.
     *
     * @param facts the facts of the place that decided
     * @param sha256 of the place as it was known, in canonical JSON
     */
    public record Member(String place, String name, List<CitedFact> facts, String sha256) {}

    /** The largest group first. */
    static List<ForbiddenGroup> of(
            List<PlaceAdvice> places, Map<String, Place> known, LocalDate factsOn, Map<String, String> hashes) {
        var groups = new LinkedHashMap<List<String>, List<Member>>();
        for (var place : places) {
            if (place.verdict() == Verdict.FORBIDDEN) {
                var forbidding = place.rules().stream()
                        .filter(ForbiddenGroup::forbids)
                        .sorted(Comparator.comparing(RuleOutcome::rule))
                        .toList();
                var words = new TreeSet<String>();
                forbidding.forEach(outcome -> words.addAll(outcome.deciding().keySet()));
                var here = known.get(place.place());
                groups.computeIfAbsent(
                                forbidding.stream().map(RuleOutcome::rule).toList(), _ -> new ArrayList<>())
                        .add(new Member(
                                place.place(),
                                place.name(),
                                here == null ? List.of() : CitedFact.of(here, words, factsOn),
                                hashes.getOrDefault(place.place(), "")));
            }
        }
        return groups.entrySet().stream()
                .map(group -> new ForbiddenGroup(group.getKey(), List.copyOf(group.getValue())))
                .sorted(Comparator.comparingInt(
                                (ForbiddenGroup group) -> group.places().size())
                        .reversed()
                        .thenComparing(group -> group.rules().toString()))
                .toList();
    }

    private static boolean forbids(RuleOutcome outcome) {
        return outcome.outcome() == Outcome.FAIL
                && (outcome.effect() == Effect.FORBID || outcome.effect() == Effect.REQUIRE);
    }
}
