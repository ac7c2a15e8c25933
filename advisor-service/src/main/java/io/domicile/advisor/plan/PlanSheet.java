package io.domicile.advisor.plan;

import io.domicile.advisor.sheet.Book;
import io.domicile.advisor.sheet.Cells;
import io.domicile.advisor.spend.MonthlySpend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The placements of a plan as a sheet, by workload. Its last row says of when it is, what it rests on and what it is not. */
final class PlanSheet {

    private static final String NOTICE =
            "Not legal advice: what the loaded rules say of the facts that were known. The plan itself has sources and dates.";

    private static final String WHY_CODE = "unplaced because of";
    private static final String WHY = "why unplaced";

    private static final List<@Nullable Object> HEADER = List.of(
            "workload",
            "place",
            "place name",
            "verdict",
            "artifacts to obtain",
            "score (0 to 1)",
            "IT power (kW)",
            "why",
            "runner-up",
            "runner-up name",
            "runner-up verdict",
            "runner-up score (0 to 1)",
            "score less runner-up's",
            "standby",
            "standby name",
            "standby verdict",
            "standby score (0 to 1)",
            WHY_CODE,
            WHY,
            "list price, standby included (USD a month)");

    private final PlanView plan;
    private final @Nullable MonthlySpend spend;
    private final Map<String, List<MonthlySpend.Amount>> spent;

    private PlanSheet(PlanView plan) {
        this.plan = plan;
        this.spend = plan.spend();
        this.spent = spend == null ? Map.of() : spend.byWorkload();
    }

    static Book of(PlanView plan) {
        return new PlanSheet(plan).book();
    }

    private Book book() {
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(header());
        plan.placed().forEach(placed -> rows.add(placed(placed)));
        plan.unplaced().forEach(unplaced -> rows.add(unplaced(unplaced)));
        rows.subList(1, rows.size()).sort(Comparator.comparing(row -> String.valueOf(row.getFirst())));
        rows.add(List.of(notice()));
        return Book.of("plan-" + plan.id(), "placements", rows);
    }

    /** A currency has columns of its own, so that nobody adds won to dollars. */
    private List<@Nullable Object> header() {
        var header = new ArrayList<@Nullable Object>(HEADER);
        if (spend != null) {
            for (var sum : spend.totals()) {
                header.add("spend of %s, billed (%s)".formatted(spend.month(), sum.currency()));
                header.add("spend of %s, effective (%s)".formatted(spend.month(), sum.currency()));
            }
        }
        return header;
    }

    private List<@Nullable Object> placed(PlanView.Placed placed) {
        var other = Optional.ofNullable(placed.runnerUp());
        var standby = Optional.ofNullable(placed.standby());
        var cells = new ArrayList<@Nullable Object>(Arrays.asList(
                placed.workload(),
                placed.place(),
                placed.placeName(),
                placed.verdict().name(),
                Cells.list(placed.artifacts()),
                placed.score(),
                placed.kw(),
                placed.reason(),
                other.map(PlanView.RunnerUp::place).orElse(null),
                other.map(PlanView.RunnerUp::placeName).orElse(null),
                other.map(runnerUp -> runnerUp.verdict().name()).orElse(null),
                other.map(PlanView.RunnerUp::score).orElse(null),
                other.map(PlanView.RunnerUp::difference).orElse(null),
                standby.map(PlanView.Standby::place).orElse(null),
                standby.map(PlanView.Standby::placeName).orElse(null),
                standby.map(held -> held.verdict().name()).orElse(null),
                standby.map(PlanView.Standby::score).orElse(null),
                null,
                null,
                placed.usdPerMonth()));
        addSpend(placed.workload(), cells);
        return cells;
    }

    private List<@Nullable Object> unplaced(PlanView.Unplaced unplaced) {
        var cells = new ArrayList<@Nullable Object>(Collections.nCopies(HEADER.size(), null));
        cells.set(0, unplaced.workload());
        cells.set(HEADER.indexOf(WHY_CODE), unplaced.why().name());
        cells.set(HEADER.indexOf(WHY), unplaced.reason());
        addSpend(unplaced.workload(), cells);
        return cells;
    }

    /** Where nobody knows it the cells are empty, not zero. */
    private void addSpend(String workload, List<@Nullable Object> cells) {
        if (spend == null) {
            return;
        }
        var amounts = spent.getOrDefault(workload, List.of());
        for (var sum : spend.totals()) {
            var amount = amounts.stream()
                    .filter(it -> it.currency().equals(sum.currency()))
                    .findFirst();
            cells.add(amount.map(MonthlySpend.Amount::billed).orElse(null));
            cells.add(amount.map(MonthlySpend.Amount::effective).orElse(null));
        }
    }

    private String notice() {
        return "Notice: plan %s, revision %d of '%s' (%s), made at %s for the law and capacity of %s; rule packs %s. %s %s. %s"
                .formatted(
                        plan.id(),
                        plan.revision(),
                        plan.portfolioName(),
                        status(),
                        plan.madeAt(),
                        plan.on(),
                        plan.inputs().packs().isEmpty()
                                ? "none"
                                : String.join(", ", plan.inputs().packs()),
                        cost(),
                        spend == null ? "Current spend is not known: no cost export was sent" : spend.says(),
                        NOTICE);
    }

    private String cost() {
        var cost = plan.cost();
        return cost == null ? "What it costs is not known." : cost.says();
    }

    private String status() {
        return switch (plan.status()) {
            case OPTIMAL -> "proven optimal";
            case FEASIBLE -> "not proven to be the best";
            case INFEASIBLE -> "no plan keeps the limits";
        };
    }
}
