package io.domicile.advisor.evidence;

import io.domicile.advisor.advice.Grounds;
import io.domicile.advisor.advice.PlaceAdvice;
import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.plan.PlanView;
import io.domicile.advisor.rule.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is collected of one place of a plan, workload by workload. */
final class PlaceFile {

    private static final String PLACE = "place.";

    private final Place place;
    private final Map<List<Said>, Group> groups = new LinkedHashMap<>();
    private final TreeSet<String> words = new TreeSet<>();
    private int workloads;
    private int standbys;
    private int unpriced;
    private double kw;
    private double usd;

    /** What a rule says, without the facts of the workload that it says it by. */
    private record Said(Verdict verdict, String rule, Outcome outcome, List<String> artifacts, List<String> missing) {}

    /** @param first the advice on the first of them */
    private record Group(PlaceAdvice first, TreeSet<String> workloads) {}

    PlaceFile(Place place) {
        this.place = place;
        Stream.of(PlaceFact.COUNTRY, PlaceFact.ACCELERATOR_HOUR_USD).forEach(fact -> words.add(PLACE + fact.word()));
    }

    void add(PlanView.Placed placed) {
        workloads++;
        kw += placed.kw() == null ? 0 : placed.kw();
        if (placed.usdPerMonth() == null) {
            unpriced++;
        } else {
            usd += placed.usdPerMonth();
        }
    }

    void addStandby() {
        standbys++;
    }

    void decided(String workload, PlaceAdvice advice) {
        var said = advice.rules().stream()
                .map(outcome -> new Said(
                        advice.verdict(), outcome.rule(), outcome.outcome(), outcome.artifacts(), outcome.missing()))
                .toList();
        groups.computeIfAbsent(said, _ -> new Group(advice, new TreeSet<>()))
                .workloads()
                .add(workload);
        advice.rules().forEach(outcome -> {
            words.addAll(outcome.deciding().keySet());
            words.addAll(outcome.missing());
        });
    }

    int workloads() {
        return workloads;
    }

    String place() {
        return place.id();
    }

    /** The advice on one workload of each group. */
    Stream<PlaceAdvice> advised() {
        return groups.values().stream().map(Group::first);
    }

    /** The largest group first. */
    List<Decided> decided(int number) {
        var decided = new ArrayList<Decided>();
        groups.values().stream()
                .sorted(Comparator.comparingInt(
                                (Group group) -> group.workloads().size())
                        .reversed()
                        .thenComparing(group -> group.workloads().first()))
                .forEach(group -> decided.add(decided(number + "." + (decided.size() + 1), group)));
        return List.copyOf(decided);
    }

    PlaceInPlan inPlan(int number, Grounds grounds) {
        return new PlaceInPlan(
                number,
                place.id(),
                place.name(),
                place.operator(),
                workloads,
                standbys,
                rounded(kw, 3),
                workloads == unpriced ? null : Double.valueOf(rounded(usd, 2)),
                unpriced,
                decided(number),
                CitedFact.of(place, words, grounds.factsOn()),
                String.valueOf(grounds.hashes().places().get(place.id())));
    }

    private static Decided decided(String label, Group group) {
        var advice = group.first();
        return new Decided(
                label,
                advice.verdict(),
                advice.finding(),
                advice.artifacts(),
                advice.warnings(),
                advice.rules(),
                List.copyOf(group.workloads()));
    }

    private static double rounded(double number, int digits) {
        return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP).doubleValue();
    }
}
