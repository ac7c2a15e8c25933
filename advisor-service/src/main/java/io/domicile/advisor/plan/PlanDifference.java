package io.domicile.advisor.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.plan.PlanView.Objective;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one plan says otherwise than another of the same portfolio.
 *
 * @param moved workloads that are elsewhere
 * @param nowPlaced workloads that have a place and had none
 * @param nowUnplaced ids of workloads that had a place and have none
 * @param ruledAnew workloads that stay, under another verdict or with other artifacts to obtain
 * @param gone ids of workloads that had a place and are not in the portfolio any more
 * @param counts null when all are shown
 * @param objectiveBefore null where no plan met the limits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanDifference(
        List<Moved> moved,
        List<NowPlaced> nowPlaced,
        List<String> nowUnplaced,
        List<RuledAnew> ruledAnew,
        List<String> gone,
        @Nullable Double objectiveBefore,
        @Nullable Double objectiveAfter,
        @Nullable Counts counts) {

    /** How many of each there are, where not all of them are shown. */
    public record Counts(int moved, int nowPlaced, int nowUnplaced, int ruledAnew, int gone) {}

    /**
     * A workload that is elsewhere. Its scores and the reason are null in plans that an earlier version made.
     *
     * @param scoreFrom what its old place scored when it was there
     * @param scoreTo what its new one scores
     * @param reason why it is there now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Moved(
            String workload,
            String from,
            String to,
            @Nullable Double scoreFrom,
            @Nullable Double scoreTo,
            @Nullable String reason) {}

    public record NowPlaced(String workload, String to) {}

    /**
     * A workload that stays where it is.
     *
     * @param artifacts those to obtain now
     */
    public record RuledAnew(String workload, String place, Verdict from, Verdict to, List<String> artifacts) {}

    static PlanDifference between(PlanView before, PlanView after) {
        var moved = new ArrayList<Moved>();
        var nowPlaced = new ArrayList<NowPlaced>();
        var ruledAnew = new ArrayList<RuledAnew>();
        var earlier =
                before.placed().stream().collect(Collectors.toMap(PlanView.Placed::workload, Function.identity()));
        var placedNow = after.placed().stream().map(PlanView.Placed::workload).collect(Collectors.toSet());
        for (var now : after.placed()) {
            Optional.ofNullable(earlier.get(now.workload()))
                    .ifPresentOrElse(
                            was -> {
                                if (!was.place().equals(now.place())) {
                                    moved.add(new Moved(
                                            now.workload(),
                                            was.place(),
                                            now.place(),
                                            was.score(),
                                            now.score(),
                                            now.reason()));
                                } else if (isRuledAnew(was, now)) {
                                    ruledAnew.add(new RuledAnew(
                                            now.workload(),
                                            now.place(),
                                            was.verdict(),
                                            now.verdict(),
                                            now.artifacts()));
                                }
                            },
                            () -> nowPlaced.add(new NowPlaced(now.workload(), now.place())));
        }
        var nowhere = after.unplaced().stream().map(PlanView.Unplaced::workload).collect(Collectors.toSet());
        var lost = before.placed().stream()
                .map(PlanView.Placed::workload)
                .filter(workload -> !placedNow.contains(workload))
                .collect(Collectors.partitioningBy(nowhere::contains));
        return new PlanDifference(
                moved, nowPlaced, lost(lost, true), ruledAnew, lost(lost, false), value(before), value(after), null);
    }

    /** The first of each kind, and the numbers of all. */
    PlanDifference shortened(int most) {
        if (Stream.of(moved, nowPlaced, nowUnplaced, ruledAnew, gone).allMatch(all -> all.size() <= most)) {
            return this;
        }
        return new PlanDifference(
                first(moved, most),
                first(nowPlaced, most),
                first(nowUnplaced, most),
                first(ruledAnew, most),
                first(gone, most),
                objectiveBefore,
                objectiveAfter,
                new Counts(moved.size(), nowPlaced.size(), nowUnplaced.size(), ruledAnew.size(), gone.size()));
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.stream().limit(most).toList();
    }

    /** Whether there is anything to tell; how good a plan is may change without it saying anything else. */
    @JsonIgnore
    boolean isEmpty() {
        return Stream.of(moved, nowPlaced, nowUnplaced, ruledAnew, gone).allMatch(List::isEmpty);
    }

    /** Places from or to which something moved, or whose verdict is another. */
    @JsonIgnore
    List<String> touched() {
        return Stream.of(
                        moved.stream().flatMap(move -> Stream.of(move.to(), move.from())),
                        nowPlaced.stream().map(NowPlaced::to),
                        ruledAnew.stream().map(RuledAnew::place))
                .flatMap(places -> places)
                .distinct()
                .toList();
    }

    private static boolean isRuledAnew(PlanView.Placed was, PlanView.Placed now) {
        return was.verdict() != now.verdict() || !Set.copyOf(was.artifacts()).equals(Set.copyOf(now.artifacts()));
    }

    private static List<String> lost(Map<Boolean, List<String>> byStillThere, boolean stillThere) {
        return byStillThere.getOrDefault(stillThere, List.of());
    }

    private static @Nullable Double value(PlanView plan) {
        return Optional.ofNullable(plan.objective()).map(Objective::value).orElse(null);
    }
}
