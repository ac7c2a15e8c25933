package io.domicile.advisor.diligence;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The workloads of a plan for which something matters.
 *
 * @param count how many they are
 * @param workloads ids of the first hundred
 */
public record Concerned(int count, List<String> workloads) {

    private static final int SHOWN = 100;

    static Concerned of(Collection<String> workloads) {
        var all = new TreeSet<>(workloads);
        return new Concerned(all.size(), all.stream().limit(SHOWN).toList());
    }
}
