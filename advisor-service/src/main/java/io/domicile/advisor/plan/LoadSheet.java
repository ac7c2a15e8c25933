package io.domicile.advisor.plan;

import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.sheet.Book;
import io.domicile.advisor.sheet.Cells;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a plan takes of its places as a sheet, a row for each place and period. Its last row says what the figures are. */
final class LoadSheet {

    private static final List<@Nullable Object> HEADER = List.of(
            "place",
            "place name",
            "from",
            "until",
            "load (kW of IT power)",
            "credible capacity (kW of IT power)",
            "promised capacity (kW of IT power)",
            "full",
            "1 % more is worth (mean regrets)",
            "phases of its capacity",
            "assumptions");

    private LoadSheet() {}

    static Book of(PlanView plan) {
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(HEADER);
        var timeline = plan.timeline();
        if (timeline != null) {
            for (var place : timeline.places()) {
                for (int period = 0; period < place.load().size(); period++) {
                    rows.add(row(
                            place, place.load().get(period), timeline.periods().get(period)));
                }
            }
        }
        rows.add(List.of(notice(plan, timeline)));
        return Book.of("plan-" + plan.id() + "-loads", "loads", rows);
    }

    private static List<@Nullable Object> row(Timeline.AtPlace place, Timeline.Load load, Timeline.Period period) {
        return Arrays.asList(
                place.place(),
                place.placeName(),
                period.from(),
                period.until(),
                load.load(),
                load.credible(),
                load.promised(),
                load.tight(),
                load.worthOfOnePercent(),
                Cells.list(place.phases().stream().map(LoadSheet::says).toList()),
                Cells.list(place.assumptions()));
    }

    private static String says(Capacity.Step step) {
        var amount = step.megawatts() == null ? "MW not stated" : Checker.plain(step.megawatts()) + " MW";
        var stands =
                step.delivered() ? "stands" : step.target() == null ? "no date stated" : "stated for " + step.target();
        var source = step.milestone() == null ? "" : ", milestone " + step.milestone();
        return "%s: %s %s, %s%s".formatted(step.phase(), amount, step.qualifier(), stands, source);
    }

    private static String notice(PlanView plan, @Nullable Timeline timeline) {
        var about = "Notice: plan %s, revision %d of '%s', made at %s."
                .formatted(plan.id(), plan.revision(), plan.portfolioName(), plan.madeAt());
        if (timeline == null) {
            return about + " It was made before plans had periods, or places nothing.";
        }
        var counts = "%s Capacity as known on %s, on the first day of each period; %s capacity counts."
                .formatted(about, timeline.today(), timeline.capacity());
        return timeline.readAsOne() == null ? counts : counts + " " + timeline.readAsOne() + ".";
    }
}
