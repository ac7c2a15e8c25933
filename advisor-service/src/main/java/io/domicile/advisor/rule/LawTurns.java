package io.domicile.advisor.rule;

import io.domicile.advisor.workload.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares the law of two days. A rule concerns workloads to which it may apply, whatever the place, unless it only warns,
 * which changes neither verdict nor score; who belongs to a group and what a pack covers concerns all.
 */
final class LawTurns {

    private final Packs packs;
    private final LocalDate before;
    private final LocalDate after;

    LawTurns(Packs packs, LocalDate before, LocalDate after) {
        this.packs = packs;
        this.before = before;
        this.after = after;
    }

    List<LawTurn> concerning(List<Workload> workloads) {
        var turns = new ArrayList<LawTurn>();
        if (!workloads.isEmpty()) {
            ofRules(parts(workloads), turns);
            ofGroups(turns);
            ofCoverage(turns);
        }
        return turns;
    }

    /** Parts that look alike are asked once. */
    private static Set<Facts> parts(List<Workload> workloads) {
        return workloads.stream()
                .flatMap(workload -> {
                    var facts = Facts.of(workload);
                    return workload.parts().stream().map(part -> new Facts(facts, Facts.of(part), Map.of()));
                })
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void ofRules(Set<Facts> parts, List<LawTurn> turns) {
        var was = counting(before);
        var is = counting(after);
        Stream.concat(was.keySet().stream(), is.keySet().stream()).distinct().forEach(id -> {
            var first = was.get(id);
            var second = is.get(id);
            boolean same = first != null
                    && second != null
                    && first.version().period().equals(second.version().period());
            if (!same && (mayApply(first, before, parts) || mayApply(second, after, parts))) {
                turns.add(turn(first, second));
            }
        });
    }

    private Map<String, Packs.Counting> counting(LocalDate day) {
        var counting = new LinkedHashMap<String, Packs.Counting>();
        packs.counting(day, false).stream()
                .filter(rule -> rule.rule().effect() != Effect.WARN)
                .forEach(rule -> counting.put(rule.rule().id(), rule));
        return counting;
    }

    private boolean mayApply(Packs.@Nullable Counting rule, LocalDate day, Set<Facts> parts) {
        if (rule == null) {
            return false;
        }
        var groups = packs.groups().on(day);
        var when = rule.version().when();
        // What the tenant registered is not among the facts here.
        return when.reads().contains(FactWord.ARTIFACTS)
                || parts.stream().anyMatch(part -> !when.ask(part, groups).no());
    }

    private static LawTurn turn(Packs.@Nullable Counting was, Packs.@Nullable Counting is) {
        if (is == null) {
            var gone = Objects.requireNonNull(was, "a rule counts on one of the days");
            // It counted on the first day and does not on the second, so it has an end between them.
            return turn(gone, "ceased to apply on " + gone.version().period().until());
        }
        return turn(
                is,
                (was == null ? "began to apply on " : "reads otherwise from ")
                        + is.version().period().from());
    }

    private static LawTurn turn(Packs.Counting counting, String what) {
        var rule = counting.rule();
        var article = counting.version().article();
        return new LawTurn(
                "%s%s %s (rule %s of %s)"
                        .formatted(
                                rule.instrument(),
                                article == null ? "" : ", " + article,
                                what,
                                rule.id(),
                                counting.pack().version()),
                address(counting.version().sources()));
    }

    private void ofGroups(List<LawTurn> turns) {
        packs.groups().groups().forEach((name, group) -> {
            var was = new TreeSet<>(packs.groups().members(name, before));
            var is = new TreeSet<>(packs.groups().members(name, after));
            for (var membership : group.members()) {
                var concerned = membership.jurisdictions().stream()
                        .filter(jurisdiction -> was.contains(jurisdiction) != is.contains(jurisdiction))
                        .sorted()
                        .toList();
                var period = membership.period();
                if (!concerned.isEmpty() && period.contains(before) != period.contains(after)) {
                    var what = period.contains(after)
                            ? "belongs to the group '%s' from %s".formatted(name, period.from())
                            : "no longer belongs to the group '%s' from %s".formatted(name, period.until());
                    turns.add(new LawTurn(String.join(", ", concerned) + " " + what, address(membership.sources())));
                }
            }
        });
    }

    private void ofCoverage(List<LawTurn> turns) {
        packs.packs().stream()
                .filter(pack ->
                        pack.lawFrom().isAfter(before) && !pack.lawFrom().isAfter(after))
                .forEach(pack -> turns.add(
                        new LawTurn("%s covers law from %s".formatted(pack.version(), pack.lawFrom()), null)));
    }

    private static @Nullable String address(List<Source> sources) {
        return sources.isEmpty() ? null : sources.getFirst().address();
    }
}
