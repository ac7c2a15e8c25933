package io.domicile.advisor.score;

import io.domicile.advisor.workload.Criterion;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why the first place comes before the second.
 *
 * @param margin how much higher the first one's score is
 * @param differences by size; only criteria in which the two differ
 * @param says the same as a sentence
 */
public record Decisive(String first, String runnerUp, double margin, List<Difference> differences, String says) {

    /**
     * One criterion in which they differ.
     *
     * @param difference what it gives the first place more than the runner-up; negative: less
     */
    public record Difference(String criterion, double difference) {}

    /** Empty when there is no second place. */
    public static Optional<Decisive> of(Ranking ranking) {
        if (ranking.cards().size() < 2) {
            return Optional.empty();
        }
        var first = ranking.cards().get(0);
        var second = ranking.cards().get(1);
        var differences = Arrays.stream(Criterion.values())
                .map(criterion -> new Difference(criterion.word(), Scorecard.rounded(lead(first, second, criterion))))
                .filter(difference -> difference.difference() != 0)
                .sorted(Comparator.comparingDouble((Difference d) -> Math.abs(d.difference()))
                        .reversed()
                        .thenComparing(Difference::criterion))
                .toList();
        double margin = Scorecard.rounded(first.score() - second.score());
        return Optional.of(
                new Decisive(first.place(), second.place(), margin, differences, says(first, second, differences)));
    }

    static double lead(Scorecard first, Scorecard second, Criterion criterion) {
        return first.weight(criterion) * (first.middle(criterion) - second.middle(criterion));
    }

    private static String says(Scorecard first, Scorecard second, List<Difference> differences) {
        if (first.score() == second.score()) {
            return "%s and %s have the same score; the order is that of their ids."
                    .formatted(first.place(), second.place());
        }
        var gains = differences.stream()
                .filter(d -> d.difference() > 0)
                .limit(2)
                .map(Difference::criterion)
                .toList();
        var losses = differences.stream()
                .filter(d -> d.difference() < 0)
                .limit(1)
                .map(Difference::criterion)
                .toList();
        return "%s comes before %s mostly by %s%s."
                .formatted(
                        first.place(),
                        second.place(),
                        String.join(" and ", gains),
                        losses.isEmpty() ? "" : ", although it is behind in " + losses.getFirst());
    }
}
