package io.domicile.advisor.diligence;

import io.domicile.advisor.advice.PlaceAdvice;
import io.domicile.advisor.diligence.PlanDueDiligence.Line;
import io.domicile.advisor.diligence.PlanDueDiligence.Own;
import io.domicile.advisor.diligence.PlanDueDiligence.Question;
import io.domicile.advisor.diligence.Stakes.Face;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.plan.Explanation;
import io.domicile.advisor.plan.KeptPlan;
import io.domicile.advisor.rule.RulePacks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts together what a plan leaves open. Workloads that rules see alike are asked about once. */
final class PlanDiligence {

    private static final String NOTICE =
            "Not legal advice: what the loaded rules say of the facts that were known. It was not reviewed by counsel unless a pack says so.";

    private static final String SAYS =
            "What is handed in counts at once: the portfolio is planned again where it changes something. This plan stays as it was made.";

    private static final int DECIMALS = 6;

    private static final Comparator<Question> ORDER = Comparator.comparing(
                    (Question question) -> question.question().settles())
            .thenComparing(Question::worthAtMost, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(
                    question -> question.concerned().count(),
                    Comparator.<Integer>naturalOrder().reversed())
            .thenComparing(question -> question.question().place())
            .thenComparing(question -> question.question().fact());

    private final KeptPlan kept;
    private final Map<String, Place> known;
    private final RulePacks packs;
    private final Map<Key, Gathered<PlaceQuestion>> questions = new LinkedHashMap<>();
    private final Map<String, Gathered<OwnQuestion>> own = new TreeMap<>();
    private final Map<String, Gathered<ChecklistLine>> artifacts = new TreeMap<>();

    private record Key(PlaceQuestion.Settles settles, String place, String fact) {}

    PlanDiligence(KeptPlan kept) {
        this.kept = kept;
        this.packs = kept.grounds().packs();
        this.known = kept.grounds().places().stream().collect(Collectors.toMap(Place::id, Function.identity()));
    }

    /** What rules leave open, at every place that matters. */
    void askRules() {
        var stakes = Stakes.of(kept);
        var grounds = kept.grounds();
        var places = stakes.places().stream().map(known::get).toList();
        var verdicts = grounds.advisor().verdicts(places, kept.plan().on(), grounds.factsOn(), kept.own());
        for (var face : stakes.faces()) {
            var advised = verdicts.apply(face.workload(), face.held()).stream()
                    .filter(place -> !stakes.at(face, place.place()).isEmpty())
                    .toList();
            take(face, advised, stakes);
        }
    }

    private void take(Face face, List<PlaceAdvice> advised, Stakes stakes) {
        var open = new OpenQuestions(advised, List.of(), known, kept.grounds().factsOn());
        open.toProviders().forEach(question -> ask(question, stakes.at(face, question.place())));
        var portfolio = kept.plan().portfolio();
        for (var question : open.toTenant(word -> HandIn.portfolio(portfolio, word))) {
            own.computeIfAbsent(question.fact(), _ -> new Gathered<>(question, OwnQuestion::and))
                    .add(question, stakes.at(face, question.places()));
        }
        for (var line : Checklist.of(advised, packs)) {
            var places =
                    line.places().stream().map(ChecklistLine.ForPlace::place).toList();
            artifacts
                    .computeIfAbsent(line.artifact(), _ -> new Gathered<>(line, ChecklistLine::and))
                    .add(line, stakes.at(face, places));
        }
    }

    /** Which of two allowed places is the better one, where missing facts leave that open. */
    void askRanking(Explanation choice) {
        var places = choice.places();
        if (places.size() == 2 && overlap(places.get(0), places.get(1))) {
            new OpenQuestions(List.of(), places, known, kept.grounds().factsOn())
                    .toProviders()
                    .forEach(question -> ask(question, Map.of(choice.workload(), 0.0)));
        }
    }

    private void ask(PlaceQuestion question, Map<String, Double> gains) {
        questions
                .computeIfAbsent(
                        new Key(question.settles(), question.place(), question.fact()),
                        _ -> new Gathered<>(question, PlaceQuestion::and))
                .add(question, gains);
    }

    private static boolean overlap(PlaceAdvice chosen, PlaceAdvice other) {
        return chosen.lowest() != null
                && chosen.highest() != null
                && other.lowest() != null
                && other.highest() != null
                && other.highest() > chosen.lowest()
                && chosen.highest() > other.lowest();
    }

    PlanDueDiligence found() {
        var plan = kept.plan();
        return new PlanDueDiligence(
                plan.id(),
                plan.portfolio(),
                plan.on(),
                NOTICE,
                SAYS,
                questions.values().stream().map(this::question).sorted(ORDER).toList(),
                own.values().stream()
                        .map(asked -> new Own(asked.what(), asked.concerned()))
                        .toList(),
                artifacts.values().stream()
                        .map(wanted -> new Line(wanted.what(), wanted.concerned()))
                        .toList());
    }

    private Question question(Gathered<PlaceQuestion> asked) {
        boolean decides = asked.what().settles() == PlaceQuestion.Settles.VERDICT;
        return new Question(asked.what(), asked.concerned(), decides ? mean(asked.gain()) : null);
    }

    private Double mean(double regrets) {
        return BigDecimal.valueOf(regrets / kept.portfolio().workloads().size())
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
