package io.domicile.advisor.score;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Places by score, ties by id.
 *
 * @param cards from the first to the last
 */
public record Ranking(List<Scorecard> cards) {

    private static final Comparator<Scorecard> ORDER =
            Comparator.comparingDouble(Scorecard::score).reversed().thenComparing(Scorecard::place);

    /** Whatever the order in which the places come. */
    public static Ranking of(Collection<Scorecard> cards) {
        return new Ranking(cards.stream().sorted(ORDER).toList());
    }

    /**
     * How far the ranking would outlive the missing facts.
     *
     * @param firstIsCertain whether no values of the missing facts could make another place the first
     * @param pairs how many pairs of places the ranking puts in an order
     * @param certainPairs of how many of them no values of the missing facts could turn the order
     * @param rivals places that could come first if the missing facts turned out for them, by rank
     */
    public record Robustness(boolean firstIsCertain, int pairs, int certainPairs, List<String> rivals) {}

    public Robustness robustness() {
        int certain = 0;
        for (int i = 0; i < cards.size(); i++) {
            for (int j = i + 1; j < cards.size(); j++) {
                certain += isCertain(cards.get(i), cards.get(j)) ? 1 : 0;
            }
        }
        var rivals = cards.stream()
                .skip(1)
                .filter(card -> !isCertain(cards.getFirst(), card))
                .map(Scorecard::place)
                .toList();
        return new Robustness(rivals.isEmpty(), cards.size() * (cards.size() - 1) / 2, certain, rivals);
    }

    private static boolean isCertain(Scorecard better, Scorecard worse) {
        return better.lowest() > worse.highest()
                || (better.lowest() == worse.highest() && better.place().compareTo(worse.place()) < 0);
    }
}
