package io.domicile.advisor.evidence;

import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.diligence.ChecklistLine;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.plan.Explanation;
import io.domicile.advisor.plan.KeptPlan;
import io.domicile.advisor.plan.PlanView;
import io.domicile.advisor.spend.MonthlySpend;
import io.domicile.advisor.workload.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects what belongs to the evidence pack of a plan. The advice behind placements is much, so of each only the new is kept. */
final class PlanDossier {

    private static final String NOTICE =
            "Not legal advice: what the loaded rules say of the facts that were known, and what follows from that by stated limits and weights.";

    private static final int ALTERNATIVES = 3;

    private final KeptPlan kept;
    private final Map<String, PlaceFile> places = new TreeMap<>();
    private final Map<String, CitedRule> rules = new TreeMap<>();
    private final TreeSet<String> notCovered = new TreeSet<>();

    PlanDossier(KeptPlan kept) {
        this.kept = kept;
        var known = kept.grounds().places().stream().collect(Collectors.toMap(Place::id, Function.identity()));
        for (var placed : kept.plan().placed()) {
            file(placed.place(), known).add(placed);
            if (placed.standby() != null) {
                file(placed.standby().place(), known).addStandby();
            }
        }
    }

    private PlaceFile file(String place, Map<String, Place> known) {
        return places.computeIfAbsent(place, id -> new PlaceFile(Objects.requireNonNull(known.get(id), id)));
    }

    /** Takes the advice behind one placement. */
    void add(Explanation choice) {
        var chosen = choice.places().getFirst();
        notCovered.addAll(choice.notCovered());
        chosen.rules().forEach(outcome -> rules.computeIfAbsent(outcome.rule(), _ -> CitedRule.of(outcome)));
        Objects.requireNonNull(places.get(chosen.place()), chosen.place()).decided(choice.workload(), chosen);
    }

    /** @param spend what is known of it now */
    PlanEvidence evidence(@Nullable MonthlySpend spend) {
        var plan = kept.plan();
        var grounds = kept.grounds();
        var packs = grounds.packs().packs().stream()
                .filter(pack -> plan.inputs().packs().contains(pack.version()))
                .toList();
        var used = used();
        return new PlanEvidence(
                plan.id(),
                plan.portfolio(),
                plan.portfolioName(),
                plan.inputs().portfolioVersion(),
                plan.revision(),
                NOTICE,
                Counsel.of(packs),
                plan.madeAt(),
                plan.on(),
                grounds.engine(),
                grounds.factsOn(),
                kept.followed(),
                plan.cause(),
                PlanAsked.of(kept),
                PlanEvidence.Summary.of(plan, verdicts(plan)),
                orNone(plan.limits()),
                orNone(plan.relaxations()),
                used,
                UnplacedGroup.of(plan.unplaced()),
                artifacts(),
                workloads(used, spend),
                List.copyOf(rules.values()),
                packs,
                List.copyOf(notCovered),
                plan.assumptions(),
                spend,
                kept.hashes());
    }

    private static <T> List<T> orNone(@Nullable List<T> some) {
        return some == null ? List.of() : some;
    }

    private List<PlaceInPlan> used() {
        var files = places.values().stream()
                .sorted(Comparator.comparingInt(PlaceFile::workloads).reversed().thenComparing(PlaceFile::place))
                .toList();
        var used = new ArrayList<PlaceInPlan>();
        for (var file : files) {
            used.add(file.inPlan(used.size() + 1, kept.grounds()));
        }
        return List.copyOf(used);
    }

    private List<ChecklistLine> artifacts() {
        return ChecklistLine.of(
                places.values().stream().flatMap(PlaceFile::advised).toList(),
                kept.grounds().packs());
    }

    private static Map<Verdict, Integer> verdicts(PlanView plan) {
        var counts = new EnumMap<Verdict, Integer>(Verdict.class);
        plan.placed().forEach(placed -> counts.merge(placed.verdict(), 1, Integer::sum));
        return counts;
    }

    private List<WorkloadInPlan> workloads(List<PlaceInPlan> used, @Nullable MonthlySpend spend) {
        var labels = new HashMap<String, String>();
        used.forEach(place -> place.decided()
                .forEach(group -> group.workloads().forEach(workload -> labels.put(workload, group.label()))));
        var placed =
                kept.plan().placed().stream().collect(Collectors.toMap(PlanView.Placed::workload, Function.identity()));
        var unplaced = kept.plan().unplaced().stream()
                .collect(Collectors.toMap(PlanView.Unplaced::workload, Function.identity()));
        var spent = Optional.ofNullable(spend).map(MonthlySpend::byWorkload).orElse(Map.of());
        return kept.portfolio().workloads().stream()
                .sorted(Comparator.comparing(Workload::id))
                .map(workload -> new WorkloadInPlan(
                        workload.id(),
                        workload.name(),
                        workload.sector(),
                        workload.established(),
                        data(workload),
                        placed.get(workload.id()),
                        labels.get(workload.id()),
                        unplaced.get(workload.id()),
                        kept.prices().cheapest(workload.id(), ALTERNATIVES),
                        spent.get(workload.id())))
                .toList();
    }

    private static List<String> data(Workload workload) {
        return workload.parts().stream()
                .flatMap(part -> part.data().stream())
                .map(Enum::name)
                .distinct()
                .sorted()
                .toList();
    }
}
