package io.domicile.advisor.rule;

import io.domicile.advisor.workload.Part;
import io.domicile.advisor.workload.Workload;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A part of a workload, as rules read it.
 *
 * @param witness of the workload and the part; no place yet
 */
record Pleading(String name, Witness witness) {

    /** Whatever the order in which a tenant lists its parts, the answer is the same. */
    static List<Pleading> of(Workload workload, Examiner examiner) {
        var facts = Facts.of(workload);
        return workload.parts().stream()
                .sorted(Comparator.comparing(Part::name))
                .map(part -> new Pleading(part.name(), examiner.call(new Facts(facts, Facts.of(part), Map.of()))))
                .toList();
    }

    Facts at(Map<String, Object> place) {
        var facts = witness.facts();
        return new Facts(facts.workload(), facts.part(), place);
    }
}
