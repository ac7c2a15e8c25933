package io.domicile.advisor.plan;

import io.domicile.advisor.spend.MonthlySpend;
import io.domicile.http.Cursors;
import io.domicile.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Lists the workloads of a plan. */
@ApplicationScoped
class PlacementList {

    private final Plans plans;
    private final SpendBeside spend;
    private final Cursors cursors;

    PlacementList(Plans plans, SpendBeside spend, Cursors cursors) {
        this.plans = plans;
        this.spend = spend;
        this.cursors = cursors;
    }

    /**
     * @param place only those that are there, or held ready there
     * @param placed only those with a place, or only those without
     */
    PlacementPage read(String tenant, UUID id, Optional<String> place, Optional<Boolean> placed, Page page) {
        var plan = spend.beside(plans.get(id));
        var listing = new Cursors.Listing(
                tenant, "placements", List.of(id.toString(), place.orElse(""), String.valueOf(placed.orElse(null))));
        var opened = cursors.open(listing, page.cursor());
        var after = opened.isEmpty() ? "" : opened.getFirst();
        var found = rows(plan)
                .filter(row -> place.isEmpty() || row.isAt(place.get()))
                .filter(row -> placed.isEmpty() || placed.get() == (row.placed() != null))
                .filter(row -> row.workload().compareTo(after) > 0)
                .sorted(Comparator.comparing(PlacementRow::workload))
                .limit(page.limit() + 1L)
                .toList();
        var shown = found.stream().limit(page.limit()).toList();
        var next = found.size() > page.limit()
                ? cursors.seal(listing, List.of(shown.getLast().workload()))
                : null;
        return new PlacementPage(shown, next);
    }

    private static Stream<PlacementRow> rows(PlanView plan) {
        var spent =
                Optional.ofNullable(plan.spend()).map(MonthlySpend::byWorkload).orElse(Map.of());
        return Stream.concat(
                plan.placed().stream()
                        .map(placed -> new PlacementRow(placed.workload(), placed, null, spent.get(placed.workload()))),
                plan.unplaced().stream()
                        .map(unplaced ->
                                new PlacementRow(unplaced.workload(), null, unplaced, spent.get(unplaced.workload()))));
    }
}
