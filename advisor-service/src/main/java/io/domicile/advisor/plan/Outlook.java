package io.domicile.advisor.plan;

import io.domicile.advisor.place.Capacity.Basis;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Where a workload that found no room would find some if it began later, or if what is promised counted. */
final class Outlook {

    private final Case given;

    Outlook(Case given) {
        this.given = given;
    }

    private record Later(Place place, LocalDate day, Basis basis, double kw) {}

    /** A further half of a sentence; empty where no capacity that would do is announced. */
    String says(Workload workload) {
        var later = later(workload, given.limits().basis())
                .or(() -> later(workload, Basis.PROMISED)
                        .filter(_ -> given.limits().basis() != Basis.PROMISED));
        return later.map(found -> {
                    var says = "; %s alone would have room from %s on, with %s kW %s then"
                            .formatted(
                                    found.place().name(),
                                    found.day(),
                                    Checker.plain(found.kw()),
                                    found.basis().name().toLowerCase(Locale.ROOT));
                    var decide = workload.needs().decideBy();
                    return decide == null || !decide.isBefore(found.day())
                            ? says
                            : says + ", and it is to be decided by " + decide;
                })
                .orElse("");
    }

    /** The first day from its start on when a place where it is allowed has enough for it alone. */
    private Optional<Later> later(Workload workload, Basis basis) {
        double kw = given.kw(workload.id());
        var start = start(workload);
        return given.allowed(workload.id()).stream()
                .map(candidate -> given.known(candidate.place()))
                .flatMap(place -> place.capacity()
                        .days()
                        .map(day -> day.isAfter(start) ? day : start)
                        .map(day -> new Later(
                                place,
                                day,
                                basis,
                                given.usableKw(place, day, basis).orElse(0))))
                .filter(later -> later.kw() > 0 && later.kw() >= kw)
                .min(Comparator.comparing(Later::day)
                        .thenComparing(later -> later.place().id()));
    }

    private LocalDate start(Workload workload) {
        var start = workload.needs().start();
        return start == null || start.isBefore(given.on()) ? given.on() : start;
    }
}
