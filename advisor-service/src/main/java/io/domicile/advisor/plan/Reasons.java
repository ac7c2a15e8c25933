package io.domicile.advisor.plan;

import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.plan.Counsel.Candidate;
import io.domicile.advisor.plan.PlanView.Placed;
import io.domicile.advisor.plan.PlanView.RunnerUp;
import io.domicile.advisor.plan.PlanView.Standby;
import io.domicile.advisor.plan.PlanView.Unplaced;
import io.domicile.advisor.plan.PlanView.Why;
import io.domicile.advisor.portfolio.Demand;
import io.domicile.advisor.workload.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says why each workload is where it is, and why one is nowhere: by moving it alone and asking the checker what breaks. */
final class Reasons {

    private static final int SHOWN = 3;

    /** Of a workload without a place so many candidates are tried; the best come first. */
    private static final int TRIED = 20;

    private final Case given;
    private final Checker checker;
    private final Map<String, Placement> placements;
    private final Tallies tally;
    private final Outlook outlook;
    private final Set<String> grouped = new HashSet<>();

    Reasons(Case given, Map<String, Placement> placements) {
        this.given = given;
        this.checker = new Checker(given);
        this.placements = placements;
        this.tally = new Tallies(given);
        this.outlook = new Outlook(given);
        placements.forEach(tally::add);
        given.limits().groupsTogether().forEach(grouped::addAll);
        given.limits().groupsApart().forEach(grouped::addAll);
    }

    List<Placed> placed() {
        return given.portfolio().workloads().stream()
                .flatMap(workload -> Optional.ofNullable(placements.get(workload.id())).stream()
                        .map(placement -> placed(workload, placement)))
                .toList();
    }

    List<Unplaced> unplaced() {
        return given.portfolio().workloads().stream()
                .filter(workload -> !placements.containsKey(workload.id()))
                .map(this::unplaced)
                .toList();
    }

    /** When no plan keeps the limits: where nothing is allowed, that is the reason all the same. */
    List<Unplaced> nothingPlaced(List<Conflicting> conflicts) {
        var says = conflicts.isEmpty()
                ? "No plan keeps all limits"
                : "No plan keeps all limits: "
                        + conflicts.stream().map(Conflicting::says).collect(Collectors.joining("; "));
        return given.portfolio().workloads().stream()
                .map(workload -> given.allowed(workload.id()).isEmpty()
                        ? noAllowedPlace(workload)
                        : unplaced(workload, Why.CONFLICT, says))
                .toList();
    }

    private Placed placed(Workload workload, Placement placement) {
        var counsel = given.counsel(workload.id());
        var chosen = given.allowed(workload.id(), placement.place()).orElseThrow();
        var runnerUp = counsel.others(placement.place()).findFirst();
        return new Placed(
                workload.id(),
                chosen.place(),
                chosen.name(),
                chosen.verdict(),
                chosen.artifacts(),
                chosen.score(),
                Demand.of(workload).map(Demand::kw).orElse(null),
                why(workload.id(), chosen),
                runnerUp.map(other -> new RunnerUp(
                                other.place(),
                                other.name(),
                                other.verdict(),
                                other.score(),
                                rounded(chosen.score() - other.score())))
                        .orElse(null),
                standby(workload.id(), placement),
                workload.needs().start(),
                workload.needs().end(),
                workload.needs().decideBy(),
                PlanCost.of(given, workload, placement));
    }

    private @Nullable Standby standby(String workload, Placement placement) {
        if (placement.standby() == null) {
            return null;
        }
        var standby = given.allowed(workload, placement.standby()).orElseThrow();
        return new Standby(standby.place(), standby.name(), standby.verdict(), standby.score());
    }

    private String why(String workload, Candidate chosen) {
        var allowed = given.allowed(workload);
        var best = allowed.getFirst();
        double lost = rounded(best.score() - chosen.score());
        if (allowed.size() == 1) {
            return "The only place that is allowed";
        }
        if (lost == 0) {
            return "The highest score of %d allowed places".formatted(allowed.size());
        }
        var broken = broken(workload, best.place());
        var scores = "%s scores %s more".formatted(best.name(), lost);
        if (!broken.isEmpty()) {
            return scores + ", but " + says(broken);
        }
        var before = given.before().get(workload);
        return before != null && chosen.place().equals(before.place())
                ? scores + ", which is less than a move counts, or would cost other workloads more"
                : scores + ", but would cost other workloads more";
    }

    /** What breaks if this workload alone were there, its standby where it is. */
    private List<Violation> broken(String workload, String place) {
        var was = placements.get(workload);
        var moved = new Placement(place, was == null ? null : was.standby());
        if (was != null) {
            tally.remove(workload, was);
        }
        tally.add(workload, moved);
        var broken = new ArrayList<>(checker.limits(tally));
        tally.remove(workload, moved);
        if (was != null) {
            tally.add(workload, was);
        }
        if (grouped.contains(workload)) {
            var choice = new HashMap<>(placements);
            choice.put(workload, moved);
            broken.addAll(checker.groups(choice));
        }
        if (tally.standby(workload) != null) {
            broken.addAll(checker.standby(workload, moved, tally.standby(workload)));
        }
        return broken;
    }

    private Unplaced unplaced(Workload workload) {
        var allowed = given.allowed(workload.id());
        if (allowed.isEmpty()) {
            return noAllowedPlace(workload);
        }
        var broken = new ArrayList<Violation>();
        boolean roomSomewhere = false;
        for (var place : allowed.stream().limit(TRIED).toList()) {
            var here = broken(workload.id(), place.place());
            roomSomewhere |= here.isEmpty();
            broken.addAll(here);
        }
        if (roomSomewhere) {
            return unplaced(
                    workload, Why.LIMITS, "There is room for it, which the engine did not find within its limit");
        }
        boolean onlyCapacity = broken.stream().allMatch(violation -> violation.kind() == Violation.Kind.CAPACITY);
        var which = allowed.size() > TRIED
                ? "the %d best of %d allowed places".formatted(TRIED, allowed.size())
                : "%d allowed places".formatted(allowed.size());
        return unplaced(
                workload,
                onlyCapacity ? Why.CAPACITY : Why.LIMITS,
                "At none of %s beside the others: %s%s"
                        .formatted(which, says(broken), onlyCapacity ? outlook.says(workload) : ""));
    }

    private static Unplaced unplaced(Workload workload, Why why, String reason) {
        var need = workload.needs();
        return new Unplaced(workload.id(), why, reason, need.start(), need.end(), need.decideBy());
    }

    private Unplaced noAllowedPlace(Workload workload) {
        var counts = new TreeMap<>(given.counsel(workload.id()).verdicts())
                .entrySet().stream()
                        .map(entry -> entry.getValue() + " " + words(entry.getKey()))
                        .collect(Collectors.joining(", "));
        return unplaced(
                workload,
                Why.NO_ALLOWED_PLACE,
                counts.isEmpty() ? "No place is known" : "No place is allowed: " + counts);
    }

    private static String says(List<Violation> broken) {
        var different = broken.stream().map(Violation::says).distinct().toList();
        var shown = different.stream().limit(SHOWN).collect(Collectors.joining("; "));
        return different.size() > SHOWN ? shown + "; and " + (different.size() - SHOWN) + " more" : shown;
    }

    private static String words(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static double rounded(double score) {
        return BigDecimal.valueOf(score).setScale(4, RoundingMode.HALF_UP).doubleValue();
    }
}
