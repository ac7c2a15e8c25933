package io.domicile.advisor.rule;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the conditions of a rule read.
 *
 * @param ofPlace facts of the place, in a fixed order
 * @param ofWorkload words of the workload and its parts, in a fixed order
 * @param allArtifacts whether a condition looks at all artifacts that the tenant holds
 * @param sides what they ask of either side alone
 */
record Reading(List<String> ofPlace, List<String> ofWorkload, boolean allArtifacts, Sides sides) {

    /** @param byArtifacts whether the rule can be met by artifacts */
    static Reading of(List<Condition> conditions, boolean byArtifacts) {
        var words = new TreeSet<String>();
        conditions.forEach(condition -> words.addAll(condition.reads()));
        boolean allArtifacts = words.contains(FactWord.ARTIFACTS);
        if (byArtifacts) {
            words.add(FactWord.ARTIFACTS);
        }
        return new Reading(
                ofPlace(words),
                ofWorkload(words),
                allArtifacts,
                Sides.of(conditions.stream().map(Condition::sides).toList()));
    }

    static List<String> ofPlace(Set<String> words) {
        return words.stream().filter(word -> word.startsWith(FactWord.PLACE)).toList();
    }

    static List<String> ofWorkload(Set<String> words) {
        return words.stream().filter(word -> !word.startsWith(FactWord.PLACE)).toList();
    }
}
