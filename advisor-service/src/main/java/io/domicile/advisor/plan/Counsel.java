package io.domicile.advisor.plan;

import io.domicile.advisor.advice.Brief;
import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.workload.Criterion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the advisor says of one workload, as far as planning needs it: the whole advice on ten thousand workloads would fill
 * gigabytes.
 *
 * @param allowed the places where it may be, the best first
 * @param verdicts how many places have which
 */
record Counsel(String workload, List<Candidate> allowed, Map<Verdict, Long> verdicts) {

    /** Criteria in the order of every {@link Candidate#criteria}. */
    static final List<String> CRITERIA =
            Arrays.stream(Criterion.values()).map(Criterion::word).toList();

    /** By hand: it is asked some hundred thousand times for a plan. */
    private static final Comparator<Candidate> BEST_FIRST = (one, other) -> {
        int byScore = Double.compare(other.score(), one.score());
        return byScore == 0 ? one.place().compareTo(other.place()) : byScore;
    };

    /**
     * A place where a workload may be.
     *
     * @param artifacts kinds of artifact to obtain first
     * @param criteria scores by criterion, in millionths; empty where nothing was measured
     */
    record Candidate(
            String place, String name, Verdict verdict, List<String> artifacts, double score, List<Integer> criteria) {}

    /**
     * What a survey found.
     *
     * @param places of the survey
     * @param same gives for equal scores the same list: many workloads are scored alike, and there are a million of them
     */
    static Counsel of(Brief brief, List<Place> places, UnaryOperator<List<Integer>> same) {
        var allowed = new ArrayList<Candidate>();
        var verdicts = new EnumMap<Verdict, Long>(Verdict.class);
        for (int i = 0; i < places.size(); i++) {
            var standing = brief.standing(i);
            verdicts.merge(standing.verdict(), 1L, Long::sum);
            if (standing.isAllowed()) {
                var place = places.get(i);
                allowed.add(new Candidate(
                        place.id(),
                        place.name(),
                        standing.verdict(),
                        standing.artifacts(),
                        brief.score(i).orElseThrow(),
                        same.apply(brief.criteria(i))));
            }
        }
        return of(brief.workload(), allowed, verdicts);
    }

    /** @param allowed in any order */
    static Counsel of(String workload, List<Candidate> allowed, Map<Verdict, Long> verdicts) {
        return new Counsel(workload, allowed.stream().sorted(BEST_FIRST).toList(), verdicts);
    }

    /** From 1, among those that are allowed. */
    int rank(String place) {
        for (int i = 0; i < allowed.size(); i++) {
            if (allowed.get(i).place().equals(place)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(workload + " is not allowed at " + place);
    }

    /** The places that are not this one, the best first. */
    Stream<Candidate> others(String place) {
        return allowed.stream().filter(candidate -> !candidate.place().equals(place));
    }
}
