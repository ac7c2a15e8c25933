package io.domicile.advisor.evidence;

import io.domicile.advisor.plan.PlanView;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Workloads that have no place for the same reason. */
public record UnplacedGroup(PlanView.Why why, String reason, List<String> workloads) {

    /** The largest group first. */
    static List<UnplacedGroup> of(List<PlanView.Unplaced> unplaced) {
        record Reason(PlanView.Why why, String reason) {}
        Map<Reason, TreeSet<String>> groups = new LinkedHashMap<>();
        unplaced.forEach(each -> groups.computeIfAbsent(new Reason(each.why(), each.reason()), _ -> new TreeSet<>())
                .add(each.workload()));
        return groups.entrySet().stream()
                .map(group ->
                        new UnplacedGroup(group.getKey().why(), group.getKey().reason(), List.copyOf(group.getValue())))
                .sorted(Comparator.comparingInt(
                                (UnplacedGroup group) -> group.workloads().size())
                        .reversed()
                        .thenComparing(UnplacedGroup::reason))
                .toList();
    }
}
