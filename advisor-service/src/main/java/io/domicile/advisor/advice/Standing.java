package io.domicile.advisor.advice;

import io.domicile.advisor.rule.Bearing;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * How a workload stands at a place, without the explanations.
 *
 * @param artifacts kinds of artifact to obtain
 * @param missing words of the facts to find
 * @param read words of the facts of the place that decided it, or would
 */
public record Standing(Verdict verdict, List<String> artifacts, List<String> missing, Set<String> read) {

    /**
     * The verdict that follows from what the rules mean.
     *
     * @param covered whether loaded packs cover the workload
     */
    static Standing of(boolean covered, List<Bearing> bearings) {
        var artifacts = new TreeSet<String>();
        var missing = new TreeSet<String>();
        var read = new TreeSet<String>();
        for (var bearing : bearings) {
            read.addAll(bearing.read());
            if (bearing.demandsArtifact()) {
                artifacts.addAll(bearing.artifacts());
            } else if (bearing.isOpen()) {
                missing.addAll(bearing.missing());
            }
        }
        return new Standing(verdict(covered, bearings), List.copyOf(artifacts), List.copyOf(missing), read);
    }

    /** Whether the workload may run there, be it with artifacts to obtain. */
    public boolean isAllowed() {
        return verdict == Verdict.ALLOWED || verdict == Verdict.ALLOWED_WITH;
    }

    private static Verdict verdict(boolean covered, List<Bearing> bearings) {
        if (any(bearings, Bearing::forbids)) {
            return Verdict.FORBIDDEN;
        }
        if (!covered) {
            return Verdict.NOT_COVERED;
        }
        if (any(bearings, Bearing::isOpen)) {
            return Verdict.UNDECIDED;
        }
        return any(bearings, Bearing::demandsArtifact) ? Verdict.ALLOWED_WITH : Verdict.ALLOWED;
    }

    private static boolean any(List<Bearing> bearings, Predicate<Bearing> which) {
        return bearings.stream().anyMatch(which);
    }
}
