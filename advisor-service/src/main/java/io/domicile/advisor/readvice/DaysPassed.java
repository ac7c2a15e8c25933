package io.domicile.advisor.readvice;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.portfolio.PortfolioView;
import io.domicile.advisor.rule.OwnRules;
import io.domicile.advisor.rule.Rules;
import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what days did that a portfolio's plan rests on. Where nothing did, nobody has to plan again. */
final class DaysPassed {

    private final PortfolioView portfolio;
    private final Span span;

    DaysPassed(PortfolioView portfolio, Span span) {
        this.portfolio = portfolio;
        this.span = span;
    }

    /**
     * In the order in which causes are told: what is of a place comes before what is of none.
     *
     * @param read words of the facts that the plan read, by place
     */
    List<Change> changes(Rules rules, OwnRules own, List<Place> places, Map<String, Set<String>> read) {
        var changes = new ArrayList<Change>();
        var basis = portfolio.limits().basis();
        places.forEach(place -> PlaceDays.of(place, read.getOrDefault(place.id(), Set.of()), span, basis)
                .ifPresent(changes::add));
        portfolio.workloads().stream()
                .filter(workload -> runs(workload, span.lawBefore()) && !runs(workload, span.lawAfter()))
                .forEach(workload -> changes.add(Change.ofEnd(workload)));
        own.turns(span.lawBefore(), span.lawAfter()).forEach(turn -> changes.add(Change.of(turn)));
        var running = portfolio.workloads().stream()
                .filter(workload -> runs(workload, span.lawAfter()))
                .toList();
        rules.turns(span.lawBefore(), span.lawAfter(), running).forEach(turn -> changes.add(Change.of(turn)));
        return changes;
    }

    private static boolean runs(Workload workload, LocalDate on) {
        var end = workload.needs().end();
        return end == null || !end.isBefore(on);
    }
}
