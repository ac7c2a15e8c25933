package io.domicile.advisor.evidence;

import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.portfolio.Limits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Limits of a portfolio as sentences, what counts unless something is said included. */
final class LimitsInWords {

    private static final int NAMED = 20;

    private final List<String> says = new ArrayList<>();

    private LimitsInWords() {}

    static List<String> of(Limits limits) {
        var words = new LimitsInWords();
        words.add(
                limits.basis() == Capacity.Basis.CREDIBLE
                        ? "Capacity of places: what can be believed on the first day of each period"
                        : "Capacity of places: what was promised for the day");
        words.sums(limits);
        words.groups(limits);
        words.add("A workload without a place counts %s regrets".formatted(number(limits.penalty())));
        var other = limits.unplacedPenalties();
        if (other != null && !other.isEmpty()) {
            words.add("Another penalty for %s"
                    .formatted(named(new TreeMap<>(other)
                            .keySet().stream()
                                    .map(workload -> workload + " " + number(other.get(workload)))
                                    .toList())));
        }
        return List.copyOf(words.says);
    }

    private void sums(Limits limits) {
        if (limits.operators() != null) {
            add("At most %d operators".formatted(limits.operators()));
        }
        new TreeMap<>(limits.leastShares())
                .forEach((area, share) -> add("At least %s of the demand in %s".formatted(percent(share), area)));
        new TreeMap<>(limits.largestShares())
                .forEach((area, share) -> add("At most %s of the demand in %s".formatted(percent(share), area)));
        if (limits.operatorShare() != null) {
            add("At most %s of the demand with one operator".formatted(percent(limits.operatorShare())));
        }
        if (limits.stackShare() != null) {
            add("At most %s of the demand on one vendor's platform".formatted(percent(limits.stackShare())));
        }
        var budget = limits.budget();
        if (budget != null) {
            add("At most %s USD a month at list prices; %s"
                    .formatted(
                            number(budget.usdPerMonth()),
                            budget.unknownUsd() == null
                                    ? "a place without a known price takes nothing"
                                    : "where no price is known %s USD for an accelerator and hour"
                                            .formatted(number(budget.unknownUsd()))));
        }
    }

    private void groups(Limits limits) {
        limits.groupsTogether().forEach(group -> add("At one place together: " + named(group)));
        limits.groupsApart().forEach(group -> add("No two at one place: " + named(group)));
        limits.standbys()
                .forEach(standby ->
                        add("A standby in the jurisdiction where it runs, %s, %s of the demand held ready: %s"
                                .formatted(
                                        standby.kept() == Limits.Failover.Apart.OPERATOR
                                                ? "with another operator"
                                                : "at another place",
                                        percent(standby.share()),
                                        named(standby.workloads()))));
    }

    private void add(String sentence) {
        says.add(sentence);
    }

    private static String named(List<String> workloads) {
        var some = String.join(", ", workloads.stream().limit(NAMED).toList());
        return workloads.size() > NAMED ? some + " and " + (workloads.size() - NAMED) + " more" : some;
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    private static String number(@Nullable Double number) {
        return number == null ? "?" : InWords.amount(number);
    }
}
