package io.domicile.advisor.score;

import io.domicile.advisor.wording.Phrase;
import io.domicile.advisor.wording.Wording;
import io.domicile.advisor.workload.Criterion;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    public static Optional<Decisive> of(Ranking ranking, Wording wording) {
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
        return Optional.of(new Decisive(
                first.place(), second.place(), margin, differences, wording.say(says(first, second, differences))));
    }

    static double lead(Scorecard first, Scorecard second, Criterion criterion) {
        return first.weight(criterion) * (first.middle(criterion) - second.middle(criterion));
    }

    private static Phrase says(Scorecard first, Scorecard second, List<Difference> differences) {
        if (first.score() == second.score()) {
            return Phrase.of("decisive.same", first.place(), second.place());
        }
        var gains =
                criteria(differences.stream().filter(d -> d.difference() > 0).limit(2));
        var losses =
                criteria(differences.stream().filter(d -> d.difference() < 0).limit(1));
        if (gains.isEmpty()) {
            return Phrase.of("decisive.little", first.place(), second.place());
        }
        var by = gains.size() == 2 ? Phrase.of("decisive.and", gains.get(0), gains.get(1)) : gains.getFirst();
        return losses.isEmpty()
                ? Phrase.of("decisive.by", first.place(), second.place(), by)
                : Phrase.of("decisive.by-although", first.place(), second.place(), by, losses.getFirst());
    }

    private static List<Phrase> criteria(Stream<Difference> differences) {
        return differences
                .map(difference -> Phrase.of("criterion." + difference.criterion()))
                .toList();
    }
}
