package io.domicile.advisor.artifact;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * For which places and workloads an artifact counts.
 *
 * @param places ids; empty: all
 * @param workloads ids; empty: all
 */
record Scope(Set<String> places, Set<String> workloads) {

    Scope(Collection<String> places, Collection<String> workloads) {
        this(Set.copyOf(places), Set.copyOf(workloads));
    }

    /** The smallest scope in which both lie. */
    Scope and(Scope other) {
        return new Scope(union(places, other.places), union(workloads, other.workloads));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Set.of();
        }
        var both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }
}
