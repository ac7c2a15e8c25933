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
        var first = ranking.cards().getFirst();
        var rivals = ranking.cards().stream()
                .skip(1)
                .map(card -> new Rival(card, lead(first, card)))
                .toList();
        return Arrays.stream(Criterion.values())
                .map(criterion -> smallest(first, rivals, criterion))
                .toList();
    }

    /** A place behind the first one, and by how much. */
    private record Rival(Scorecard card, double behind) {}

    private record Found(String place, double change) {}

    private static Flip smallest(Scorecard first, List<Rival> rivals, Criterion criterion) {
        double weight = Scorecard.rounded(first.weight(criterion));
        return rivals.stream()
                .map(rival -> flip(first, rival, criterion))
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

    /** The lead is linear in each weight, so where it ends follows from its slope. */
    private static @Nullable Found flip(Scorecard first, Rival rival, Criterion criterion) {
        double slope = first.middle(criterion) - rival.card().middle(criterion);
        if (slope == 0) {
            return null;
        }
        double change = -rival.behind() / slope;
        // A lead that rests on the criterion ends by weighing it less, and it can't be weighed less than nothing.
        boolean possible = slope < 0 || Scorecard.rounded(first.weight(criterion) + change) > 0;
        return possible ? new Found(rival.card().place(), change) : null;
    }

    /** Not negative: two whose scores agree to six decimals are level. */
    private static double lead(Scorecard first, Scorecard other) {
        double lead = Arrays.stream(Criterion.values())
                .mapToDouble(criterion -> Decisive.lead(first, other, criterion))
                .sum();
        return Math.max(lead, 0);
    }
}
