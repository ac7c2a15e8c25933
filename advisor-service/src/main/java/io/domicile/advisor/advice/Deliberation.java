package io.domicile.advisor.advice;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.rule.RuleOutcome;
import io.domicile.advisor.rule.Ruling;
import io.domicile.advisor.score.Decisive;
import io.domicile.advisor.score.Flip;
import io.domicile.advisor.score.Ranking;
import io.domicile.advisor.score.Scorecard;
import io.domicile.advisor.score.Shortfalls;
import io.domicile.advisor.score.Weights;
import io.domicile.advisor.wording.Wording;
import io.domicile.advisor.workload.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The way from rulings to advice on one question: first the verdicts, then the ranking of what is allowed. */
final class Deliberation {

    private static final Comparator<PlaceAdvice> ORDER = Comparator.comparingInt(
                    (PlaceAdvice place) -> place.rank() == null ? Integer.MAX_VALUE : place.rank())
            .thenComparing(PlaceAdvice::verdict)
            .thenComparing(PlaceAdvice::place);

    private final Question question;
    private final List<Place> places;
    private final Wording wording;
    private final Function<Workload, List<Ruling>> law;
    private final List<Ruling> rulings;
    private final List<Judgement> judgements;
    private final Function<Ruling, String> findings;
    private final Function<Ruling, List<String>> warnings;
    private final Ranking ranking;

    private Deliberation(
            Question question, List<Place> places, Function<Workload, List<Ruling>> law, List<Ruling> rulings) {
        this.question = question;
        this.places = places;
        this.wording = question.wording();
        this.law = law;
        this.rulings = rulings;
        var judge = each(Judgement::of);
        this.judgements = rulings.stream().map(judge).toList();
        this.findings = each(ruling -> Finding.of(judge.apply(ruling), ruling, question.on(), wording));
        this.warnings = each(ruling -> Finding.warnings(ruling, wording));
        this.ranking = rank();
    }

    /** @param law what the rules say of a workload at these places, in their order */
    static Deliberation on(Question question, List<Place> places, Function<Workload, List<Ruling>> law) {
        return new Deliberation(question, places, law, law.apply(question.workload()));
    }

    Advice advice() {
        return advice(_ -> List.of());
    }

    Advice explained() {
        return advice(Openings.of(question.workload(), judgements, law, wording)::at);
    }

    private Ranking rank() {
        var preferences = each(ruling -> Preferences.measure(Judgement.bearings(ruling)));
        var weights = Weights.of(question.workload().weights(), question.preset());
        return Ranking.of(IntStream.range(0, places.size())
                .filter(i -> judgements.get(i).ranks())
                .mapToObj(i -> Scorecard.of(
                        question.workload(), places.get(i), question.on(), weights, preferences.apply(rulings.get(i))))
                .toList());
    }

    /** What is said of each place, without what is said of all of them together. */
    Excerpt excerpt() {
        return new Excerpt(distinct(Ruling::packs), distinct(Ruling::uncovered), advised(_ -> List.of()));
    }

    private List<PlaceAdvice> advised(IntFunction<List<Opening>> opens) {
        var ranks = new HashMap<String, Integer>();
        ranking.cards().forEach(card -> ranks.put(card.place(), ranks.size() + 1));
        return IntStream.range(0, places.size())
                .mapToObj(i -> placeAdvice(i, ranks.get(places.get(i).id()), opens.apply(i)))
                .sorted(ORDER)
                .toList();
    }

    private Advice advice(IntFunction<List<Opening>> opens) {
        var advised = advised(opens);
        boolean nothing = ranking.cards().isEmpty();
        return new Advice(
                question.workload().id(),
                question.on(),
                distinct(Ruling::packs),
                distinct(Ruling::uncovered),
                advised,
                question.proposed(),
                wording.say("notice"),
                nothing ? null : ranking.robustness(),
                Decisive.of(ranking, wording).orElse(null),
                Flip.of(ranking),
                nothing ? Relaxation.of(blockers(), wording) : List.of(),
                wording.tag());
    }

    /** Places that look alike share their ruling, so what follows from a ruling alone is worked out once. */
    private static <T> Function<Ruling, T> each(Function<Ruling, T> follows) {
        var known = new IdentityHashMap<Ruling, T>();
        return ruling -> known.computeIfAbsent(ruling, follows);
    }

    private PlaceAdvice placeAdvice(int i, @Nullable Integer rank, List<Opening> opens) {
        var place = places.get(i);
        var ruling = rulings.get(i);
        var judgement = judgements.get(i);
        var card = rank == null ? null : ranking.cards().get(rank - 1);
        return new PlaceAdvice(
                place.id(),
                place.name(),
                judgement.verdict(),
                rank,
                card == null ? null : card.score(),
                findings.apply(ruling),
                judgement.artifacts(),
                judgement.missing(),
                warnings.apply(ruling),
                CapacityFinding.of(place.capacity(), wording),
                ruling.outcomes(),
                card == null ? null : card.lowest(),
                card == null ? null : card.highest(),
                card == null ? List.of() : card.contributions(wording),
                Shortfalls.of(question.workload().needs(), place, question.on(), wording),
                opens);
    }

    /** Where a pack is missing, no rule that gives way would open the place. */
    private Map<String, List<RuleOutcome>> blockers() {
        var blockers = new HashMap<String, List<RuleOutcome>>();
        for (int i = 0; i < places.size(); i++) {
            if (rulings.get(i).uncovered().isEmpty()) {
                blockers.put(places.get(i).id(), judgements.get(i).blockers());
            }
        }
        return blockers;
    }

    private List<String> distinct(Function<Ruling, List<String>> what) {
        var all = new ArrayList<String>();
        rulings.forEach(ruling -> all.addAll(what.apply(ruling)));
        return all.stream().distinct().sorted().toList();
    }
}
