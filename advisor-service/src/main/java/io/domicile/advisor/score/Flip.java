package io.domicile.advisor.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.workload.Criterion;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The smallest change of one weight, all others as they are, beyond which another place comes first.
 *
 * @param weight now, as a share of the sum of all weights now
 * @param flipsAt where the other place draws level, in the same measure; null: no weight of this criterion, 0 included,
 *     brings another place to the front
 * @param change from the one to the other
 * @param place which place comes first then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Flip(
        String criterion,
        double weight,
        @Nullable Double flipsAt,
        @Nullable Double change,
        @Nullable String place) {

    /** For each criterion, in their order; empty when there is nothing to choose between. */
    public static List<Flip> of(Ranking ranking) {
        if (ranking.cards().size() < 2) {
            return List.of();
        }
        return Arrays.stream(Criterion.values())
                .map(criterion -> smallest(ranking, criterion))
                .toList();
    }

    private static Flip smallest(Ranking ranking, Criterion criterion) {
        var first = ranking.cards().getFirst();
        double weight = Scorecard.rounded(first.weight(criterion));
        return ranking.cards().stream()
                .skip(1)
                .map(other -> flip(first, other, criterion))
                .filter(Objects::nonNull)
                .min(Comparator.comparingDouble((Found found) -> Scorecard.rounded(Math.abs(found.change())))
                        .thenComparing(Found::place))
                .map(found -> new Flip(
                        criterion.word(),
                        weight,
                        Scorecard.rounded(first.weight(criterion) + found.change()),
                        Scorecard.rounded(found.change()),
                        found.place()))
                .orElseGet(() -> new Flip(criterion.word(), weight, null, null, null));
    }

    private record Found(String place, double change) {}

    /** The lead is linear in each weight, so where it ends follows from its slope. */
    private static @Nullable Found flip(Scorecard first, Scorecard other, Criterion criterion) {
        double slope = first.middle(criterion) - other.middle(criterion);
        if (slope == 0) {
            return null;
        }
        double lead = Arrays.stream(Criterion.values())
                .mapToDouble(each -> Decisive.lead(first, other, each))
                .sum();
        double change = -Math.max(lead, 0) / slope;
        // A lead that rests on the criterion ends by weighing it less, and it can't be weighed less than nothing.
        boolean possible = slope < 0 || Scorecard.rounded(first.weight(criterion) + change) > 0;
        return possible ? new Found(other.place(), change) : null;
    }
}
