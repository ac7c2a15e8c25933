package io.domicile.advisor.diligence;

import io.domicile.advisor.advice.Advice;
import io.domicile.advisor.advice.KeptAdvice;
import io.domicile.advisor.advice.PlaceAdvice;
import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.diligence.PlaceQuestion.Settles;
import io.domicile.advisor.place.Fact;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.rule.Effect;
import io.domicile.advisor.rule.Outcome;
import io.domicile.advisor.rule.RuleOutcome;
import io.domicile.advisor.score.Contribution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The facts that are missing in an advice, as questions to who knows them. */
final class OpenQuestions {

    private static final String PLACE = "place.";
    private static final String WORKLOAD = "workload.";

    private final Map<String, Place> known;
    private final LocalDate factsOn;
    private final List<PlaceAdvice> undecided;
    private final List<PlaceAdvice> contenders;

    /**
     * What is open where.
     *
     * @param undecided where a missing fact decides whether the place is allowed
     * @param contenders where one decides which place comes first
     * @param factsOn the day on which facts overdue for review count as unknown
     */
    OpenQuestions(
            List<PlaceAdvice> undecided, List<PlaceAdvice> contenders, Map<String, Place> known, LocalDate factsOn) {
        this.undecided = undecided.stream()
                .filter(place -> place.verdict() == Verdict.UNDECIDED)
                .toList();
        this.contenders = contenders;
        this.known = known;
        this.factsOn = factsOn;
    }

    static OpenQuestions of(KeptAdvice kept) {
        return new OpenQuestions(
                kept.advice().places(),
                contenders(kept.advice()),
                kept.places().stream().collect(Collectors.toMap(Place::id, Function.identity())),
                kept.factsOn());
    }

    /** First what decides verdicts, then what decides which place comes first. */
    List<PlaceQuestion> toProviders() {
        var questions = new ArrayList<PlaceQuestion>();
        for (var place : undecided) {
            missing(place.missing(), PLACE)
                    .forEach((word, fact) ->
                            questions.add(question(place, Settles.VERDICT, fact, needing(place, word), List.of())));
        }
        for (var place : contenders) {
            missing(ofCriteria(place), PLACE)
                    .forEach((word, fact) -> questions.add(
                            question(place, Settles.FIRST_PLACE, fact, List.of(), criteria(place, word))));
        }
        return List.copyOf(questions);
    }

    /** @param handIn how a fact of the workload is handed in, by its word */
    List<OwnQuestion> toTenant(Function<String, HandIn> handIn) {
        var places = new TreeMap<String, List<PlaceAdvice>>();
        undecided.forEach(place -> note(places, place, place.missing()));
        contenders.forEach(place -> note(places, place, ofCriteria(place)));
        return places.entrySet().stream()
                .map(entry -> ownQuestion(entry.getKey(), entry.getValue(), handIn))
                .toList();
    }

    /** Where a missing fact could bring another place to the front: the first one and those. */
    private static List<PlaceAdvice> contenders(Advice advice) {
        var robustness = advice.robustness();
        if (robustness == null || robustness.firstIsCertain()) {
            return List.of();
        }
        var rivals = new TreeSet<>(robustness.rivals());
        return advice.places().stream()
                .filter(place -> place.rank() != null && (place.rank() == 1 || rivals.contains(place.place())))
                .toList();
    }

    private PlaceQuestion question(
            PlaceAdvice place, Settles settles, PlaceFact fact, List<Demand> demands, List<String> criteria) {
        var here = Optional.ofNullable(known.get(place.place()));
        return new PlaceQuestion(
                place.place(),
                place.name(),
                here.map(Place::operator).orElse(""),
                settles,
                PLACE + fact.word(),
                Wording.toProvider(fact, place.name()),
                here.map(it -> overdue(it, fact)).orElse(null),
                demands,
                criteria,
                HandIn.fact(place.place(), fact));
    }

    private @Nullable Fact overdue(Place place, PlaceFact fact) {
        return place.fact(fact).filter(it -> !it.isFresh(factsOn)).orElse(null);
    }

    private static OwnQuestion ownQuestion(String word, List<PlaceAdvice> places, Function<String, HandIn> handIn) {
        var demands = new LinkedHashMap<String, Demand>();
        var criteria = new TreeSet<String>();
        for (var place : places) {
            needing(place, word).forEach(demand -> demands.putIfAbsent(demand.rule(), demand));
            criteria.addAll(criteria(place, word));
        }
        return new OwnQuestion(
                word,
                Wording.toTenant(word),
                places.stream().map(PlaceAdvice::place).distinct().toList(),
                List.copyOf(demands.values()),
                List.copyOf(criteria),
                handIn.apply(word.substring(WORKLOAD.length())));
    }

    private static void note(Map<String, List<PlaceAdvice>> places, PlaceAdvice place, List<String> missing) {
        missing.stream()
                .filter(word -> word.startsWith(WORKLOAD))
                .distinct()
                .forEach(word ->
                        places.computeIfAbsent(word, _ -> new ArrayList<>()).add(place));
    }

    private static Map<String, PlaceFact> missing(List<String> words, String prefix) {
        var facts = new TreeMap<String, PlaceFact>();
        for (var word : words) {
            if (word.startsWith(prefix)) {
                PlaceFact.of(word.substring(prefix.length())).ifPresent(fact -> facts.put(word, fact));
            }
        }
        return facts;
    }

    private static List<String> ofCriteria(PlaceAdvice place) {
        return place.criteria().stream()
                .filter(criterion -> criterion.weight() > 0)
                .flatMap(criterion -> criterion.missing().stream())
                .distinct()
                .toList();
    }

    private static List<String> criteria(PlaceAdvice place, String word) {
        return place.criteria().stream()
                .filter(criterion ->
                        criterion.weight() > 0 && criterion.missing().contains(word))
                .map(Contribution::criterion)
                .toList();
    }

    private static List<Demand> needing(PlaceAdvice place, String word) {
        return place.rules().stream()
                .filter(outcome -> decidesVerdict(outcome) && outcome.missing().contains(word))
                .map(Demand::of)
                .toList();
    }

    private static boolean decidesVerdict(RuleOutcome outcome) {
        return outcome.outcome() == Outcome.UNKNOWN
                && outcome.effect() != Effect.WARN
                && outcome.effect() != Effect.PREFER;
    }
}
