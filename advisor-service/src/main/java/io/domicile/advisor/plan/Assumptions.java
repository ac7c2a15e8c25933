package io.domicile.advisor.plan;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.portfolio.Demand;
import io.domicile.advisor.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a plan assumes where nobody said anything, in words. */
final class Assumptions {

    private Assumptions() {}

    static List<String> of(Case given, Map<String, String> places) {
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
                    .formatted(String.join(", ", counted), Demand.KW_PER_ACCELERATOR));
        }
        if (!silent.isEmpty()) {
            assumptions.add("%s: neither power nor accelerators are said, so nothing counts against capacity"
                    .formatted(String.join(", ", silent)));
        }
        given.places().stream()
                .filter(place -> places.containsValue(place.id()))
                .flatMap(Assumptions::of)
                .forEach(assumptions::add);
        return List.copyOf(assumptions);
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
