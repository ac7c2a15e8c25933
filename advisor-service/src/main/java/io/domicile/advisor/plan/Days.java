package io.domicile.advisor.plan;

import io.domicile.advisor.place.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether places have what a choice takes of them on every day, whatever its periods are: the load of a place is told day by
 * day from the workloads' own days, and compared with what the place has on that day.
 */
final class Days {

    private static final double SUMS_KW = 1e-6;

    private final Case given;

    Days(Case given) {
        this.given = given;
    }

    List<Violation> check(Map<String, Placement> choice) {
        // What a place takes more from a day on; less where something has ended.
        var changes = new HashMap<String, Map<LocalDate, Double>>();
        var standbys = given.limits().standbyByWorkload();
        choice.forEach((id, placement) -> {
            add(changes, placement.place(), id, 1);
            var standby = placement.standby();
            var needed = standbys.get(id);
            if (standby != null && needed != null) {
                add(changes, standby, id, needed.share());
            }
        });
        var found = new ArrayList<Violation>();
        new TreeMap<>(changes).forEach((place, days) -> check(given.known(place), days, found));
        return found;
    }

    private void add(Map<String, Map<LocalDate, Double>> changes, String place, String id, double share) {
        var need = given.workload(id).orElseThrow().needs();
        double kw = given.kw(id) * share;
        var days = changes.computeIfAbsent(place, _ -> new TreeMap<>());
        days.merge(
                need.start() != null && need.start().isAfter(given.on()) ? need.start() : given.on(), kw, Double::sum);
        if (need.end() != null) {
            days.merge(need.end().plusDays(1), -kw, Double::sum);
        }
    }

    private void check(Place place, Map<LocalDate, Double> days, List<Violation> found) {
        double taken = 0;
        for (var change : days.entrySet()) {
            taken += change.getValue();
            var usable = given.usableKw(place, change.getKey());
            if (usable.isPresent() && taken > usable.getAsDouble() + SUMS_KW) {
                found.add(new Violation(
                        Violation.Kind.CAPACITY,
                        "%s has %s kW usable on %s, and this would take %s kW"
                                .formatted(
                                        place.name(),
                                        Checker.plain(usable.getAsDouble()),
                                        change.getKey(),
                                        Checker.plain(taken))));
            }
        }
    }
}
