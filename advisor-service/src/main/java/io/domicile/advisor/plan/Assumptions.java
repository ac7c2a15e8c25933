package io.domicile.advisor.plan;

import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.portfolio.Demand;
import io.domicile.advisor.portfolio.Limits;
import io.domicile.advisor.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a plan assumes where nobody said anything, in words. */
final class Assumptions {

    private static final int NAMED = 20;

    private Assumptions() {}

    /** @param ended workloads that are over by the day of the plan */
    static List<String> of(Case given, Map<String, Placement> placements, List<Workload> ended) {
        var assumptions = new ArrayList<String>();
        var counted = new ArrayList<String>();
        var silent = new ArrayList<String>();
        for (var workload : given.portfolio().workloads()) {
            Demand.of(workload)
                    .ifPresentOrElse(
                            demand -> addIf(demand.assumed(), counted, workload), () -> silent.add(workload.id()));
        }
        if (!counted.isEmpty()) {
            assumptions.add("%s: %s kW of IT power for each accelerator, as NVIDIA states for a DGX B200"
                    .formatted(listed(counted), Demand.KW_PER_ACCELERATOR));
        }
        if (!silent.isEmpty()) {
            assumptions.add("%s: neither power nor accelerators are said, so nothing counts against capacity"
                    .formatted(listed(silent)));
        }
        if (!ended.isEmpty()) {
            var ids = ended.stream().map(Workload::id).toList();
            assumptions.add("%s: ended before %s, so it is not planned any more".formatted(listed(ids), given.on()));
        }
        budget(given.limits(), assumptions);
        days(given, assumptions);
        var used = placements.values().stream().flatMap(Assumptions::places).collect(Collectors.toSet());
        given.places().stream()
                .filter(place -> used.contains(place.id()))
                .flatMap(Assumptions::of)
                .forEach(assumptions::add);
        return List.copyOf(assumptions);
    }

    /** What is assumed of days, if any workload speaks of one ahead. */
    private static void days(Case given, List<String> assumptions) {
        if (given.horizon().periods() == 1) {
            return;
        }
        var silent = given.portfolio().workloads().stream()
                .filter(workload -> workload.needs().start() == null)
                .map(Workload::id)
                .toList();
        if (!silent.isEmpty()) {
            assumptions.add("%s: no start is said, so it runs from the day of the plan on".formatted(listed(silent)));
        }
        if (given.limits().basis() == Capacity.Basis.CREDIBLE) {
            assumptions.add(
                    "Of capacity that is announced for a day ahead, %s counts from that day on: of eight first phases of sovereign projects whose outcome can be known, two met their date within a quarter"
                            .formatted(Rows.percent(Capacity.CREDIBLE_PART)));
        }
    }

    private static void budget(Limits limits, List<String> assumptions) {
        var budget = limits.budget();
        if (budget == null) {
            return;
        }
        assumptions.add(
                "Budget: list prices of an accelerator and hour, %.0f hours a month, one accelerator for each %s kW"
                        .formatted(Case.HOURS, Demand.KW_PER_ACCELERATOR));
        var unknown = budget.unknownUsd();
        assumptions.add(
                unknown == null
                        ? "Budget: a place of which no price is known takes nothing"
                        : "Budget: where no price is known, %s USD for an accelerator and hour".formatted(unknown));
    }

    private static Stream<String> places(Placement placement) {
        return Stream.concat(Stream.of(placement.place()), Stream.ofNullable(placement.standby()));
    }

    /** A few of them by name. */
    private static String listed(List<String> workloads) {
        var named = workloads.stream().limit(NAMED).collect(Collectors.joining(", "));
        return workloads.size() > NAMED ? named + " and " + (workloads.size() - NAMED) + " more" : named;
    }

    private static Stream<String> of(Place place) {
        return place.capacity().assumptions().stream().map(assumption -> place.name() + ": " + assumption);
    }

    private static void addIf(boolean assumed, List<String> to, Workload workload) {
        if (assumed) {
            to.add(workload.id());
        }
    }
}
