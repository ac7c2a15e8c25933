package io.domicile.advisor.rule;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Places before the rules of one day, to be asked about any number of workloads. What was found once for facts is not found
 * again: ten thousand workloads at three hundred places cost a few thousand evaluations. For one thread, and short-lived:
 * it keeps what it found.
 */
public final class Docket {

    private final Packs packs;
    private final LocalDate on;
    private final List<Hearing> hearings;
    private final int[] alike;
    private final Map<Packs.Scope, Packs.Reach> reached = new HashMap<>();
    private long naive;

    Docket(Packs packs, List<Place> places, LocalDate on, boolean proposed, LocalDate factsOn) {
        this.packs = packs;
        this.on = on;
        var counting = packs.counting(on, proposed);
        var lineup = new Lineup(places, factsOn);
        var groups = packs.groups().on(on);
        this.hearings =
                counting.stream().map(rule -> new Hearing(rule, lineup, groups)).toList();
        this.alike = lineup.alike(counting.stream()
                .flatMap(rule -> rule.version().readsOfPlace().stream())
                .distinct()
                .sorted()
                .toList());
    }

    /** What the rules say of a workload, for each place in their order. Places that look alike share their ruling. */
    public List<Ruling> rule(Workload workload) {
        var parts = Pleading.of(workload);
        naive += (long) parts.size() * alike.length * hearings.size();
        var outcomes = new ArrayList<@Nullable RuleOutcome[]>();
        for (var hearing : hearings) {
            var heard = hearing.hear(parts);
            if (heard.length > 0) {
                outcomes.add(heard);
            }
        }
        var reach = reached.computeIfAbsent(Packs.Scope.of(workload), scope -> packs.reach(scope, on));
        var rulings = new ArrayList<Ruling>(alike.length);
        for (int place = 0; place < alike.length; place++) {
            rulings.add(alike[place] == place ? ruling(reach, outcomes, place) : rulings.get(alike[place]));
        }
        return rulings;
    }

    /** How often a rule was asked of facts. */
    public long evaluations() {
        return hearings.stream().mapToLong(Hearing::evaluations).sum();
    }

    /** How often it would have been, one by one: each rule of each part at each place. */
    public long naiveEvaluations() {
        return naive;
    }

    private static Ruling ruling(Packs.Reach reach, List<@Nullable RuleOutcome[]> outcomes, int place) {
        var here = new ArrayList<RuleOutcome>();
        var consulted = new TreeSet<>(reach.covering());
        for (var each : outcomes) {
            var outcome = each[place];
            if (outcome != null) {
                here.add(outcome);
                consulted.add(outcome.pack());
            }
        }
        return new Ruling(List.copyOf(here), reach.uncovered(), List.copyOf(consulted));
    }
}
