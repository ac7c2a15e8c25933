package io.domicile.advisor.plan;

import io.domicile.advisor.advice.Advice;
import io.domicile.advisor.advice.PlaceAdvice;
import io.domicile.advisor.advice.Verdict;
import io.domicile.advisor.score.Contribution;
import io.domicile.advisor.workload.Criterion;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the advisor says of one workload, as far as planning needs it: the whole advice on ten thousand workloads would fill
 * gigabytes.
 *
 * @param allowed the places where it may be, the best first
 * @param verdicts how many places have which
 * @param packs pack and version of the rules that were consulted
 * @param notCovered what no loaded pack covers
 */
record Counsel(
        String workload,
        List<Candidate> allowed,
        Map<Verdict, Long> verdicts,
        List<String> packs,
        List<String> notCovered) {

    /** Criteria in the order of every {@link Candidate#criteria}. */
    static final List<String> CRITERIA =
            Arrays.stream(Criterion.values()).map(Criterion::word).toList();

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::place);

    /**
     * A place where a workload may be.
     *
     * @param artifacts kinds of artifact to obtain first
     * @param criteria scores by criterion, in millionths; empty where nothing was measured
     */
    record Candidate(
            String place, String name, Verdict verdict, List<String> artifacts, double score, List<Integer> criteria) {

        private static final double SCALE = 1e6;

        static Candidate of(PlaceAdvice advised, UnaryOperator<List<Integer>> same) {
            return new Candidate(
                    advised.place(),
                    advised.name(),
                    advised.verdict(),
                    advised.artifacts(),
                    // The advisor ranks what is allowed by its score, so there is one.
                    Objects.requireNonNull(advised.score(), advised.place()),
                    same.apply(criteria(advised.criteria())));
        }

        private static List<Integer> criteria(List<Contribution> contributions) {
            return contributions.stream()
                    .map(contribution -> (int) Math.round(contribution.score() * SCALE))
                    .toList();
        }
    }

    static Counsel of(Advice advice) {
        return of(advice, UnaryOperator.identity());
    }

    /** @param same gives for equal scores the same list: many workloads are scored alike, and there are a million of them */
    static Counsel of(Advice advice, UnaryOperator<List<Integer>> same) {
        return new Counsel(
                advice.workload(),
                advice.places().stream()
                        .filter(place -> isAllowed(place.verdict()))
                        .map(place -> Candidate.of(place, same))
                        .sorted(BEST_FIRST)
                        .toList(),
                advice.places().stream().collect(Collectors.groupingBy(PlaceAdvice::verdict, Collectors.counting())),
                advice.packs(),
                advice.notCovered());
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

    private static boolean isAllowed(Verdict verdict) {
        return verdict == Verdict.ALLOWED || verdict == Verdict.ALLOWED_WITH;
    }
}
