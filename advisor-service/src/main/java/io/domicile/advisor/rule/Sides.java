package io.domicile.advisor.rule;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a condition asks of the workload alone and of the place alone. Facts of which all these are answered alike look alike
 * to it, whatever their values: a rule that asks for the EEA need not tell two countries outside it apart.
 *
 * @param ofWorkload parts of it that read only the workload and its part
 * @param ofPlace parts of it that read only the place
 * @param together words that it holds against words of the other side, so that only their values will do
 */
record Sides(List<Condition> ofWorkload, List<Condition> ofPlace, Set<String> together) {

    static final Sides NONE = new Sides(List.of(), List.of(), Set.of());

    /** The sides of several conditions; what they ask alike is asked once. */
    static Sides of(Collection<Sides> all) {
        var ofWorkload = new LinkedHashMap<String, Condition>();
        var ofPlace = new LinkedHashMap<String, Condition>();
        var together = new TreeSet<String>();
        for (var each : all) {
            put(ofWorkload, each.ofWorkload);
            put(ofPlace, each.ofPlace);
            together.addAll(each.together);
        }
        return new Sides(List.copyOf(ofWorkload.values()), List.copyOf(ofPlace.values()), together);
    }

    private static void put(Map<String, Condition> known, List<Condition> more) {
        more.forEach(condition -> known.putIfAbsent(condition.text(), condition));
    }
}
