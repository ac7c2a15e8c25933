package io.domicile.watch.alert;

import io.domicile.watch.alert.AlertV1.What;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts into words what a plan does otherwise. */
final class AlertText {

    private AlertText() {}

    static AlertV1 of(UUID id, long position, AlertRule rule, PublishedPlan plan, Instant at) {
        var changes = changes(Objects.requireNonNull(plan.difference(), "only a difference raises an alert"));
        return new AlertV1(
                id,
                position,
                rule.kind(),
                rule.id(),
                rule.name(),
                "Plan of " + plan.portfolioName() + " changed: " + counted(changes),
                reason(plan.cause()),
                changes,
                citations(plan.cause()),
                plan.portfolio(),
                plan.portfolioName(),
                plan.id(),
                Objects.requireNonNull(plan.previous(), "only a later plan raises an alert"),
                at);
    }

    private static String reason(PublishedPlan.@Nullable Cause cause) {
        if (cause == null) {
            return "The plan was computed again; no cause was given";
        }
        return cause.placeName() == null ? cause.reason() : cause.placeName() + ": " + cause.reason();
    }

    private static List<AlertV1.Citation> citations(PublishedPlan.@Nullable Cause cause) {
        var given = cause == null ? null : cause.citations();
        return all(given)
                .map(citation -> new AlertV1.Citation(
                        citation.text(), citation.source(), citation.claim(), citation.milestone()))
                .toList();
    }

    private static List<AlertV1.Change> changes(PublishedPlan.Difference difference) {
        var moved = all(difference.moved()).map(move -> change(What.MOVED, move));
        var placed = all(difference.nowPlaced()).map(move -> change(What.PLACED, move));
        var unplaced =
                all(difference.nowUnplaced()).map(workload -> new AlertV1.Change(workload, What.UNPLACED, null, null));
        var ruled = all(difference.ruledAnew())
                .map(ruling -> new AlertV1.Change(ruling.workload(), What.RULED_ANEW, ruling.place(), ruling.place()));
        var gone = all(difference.gone()).map(workload -> new AlertV1.Change(workload, What.GONE, null, null));
        return Stream.of(moved, placed, unplaced, ruled, gone)
                .flatMap(changes -> changes)
                .toList();
    }

    private static AlertV1.Change change(What what, PublishedPlan.Move move) {
        return new AlertV1.Change(move.workload(), what, move.from(), move.to());
    }

    private static String counted(List<AlertV1.Change> changes) {
        if (changes.isEmpty()) {
            return "no workload is placed otherwise";
        }
        return changes.size() == 1
                ? "'" + changes.getFirst().workload() + "'"
                : "'" + changes.getFirst().workload() + "' and " + (changes.size() - 1) + " more";
    }

    private static <T> Stream<T> all(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }
}
