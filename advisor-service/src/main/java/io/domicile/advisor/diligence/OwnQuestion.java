package io.domicile.advisor.diligence;

import java.util.List;
import java.util.stream.Stream;

/**
 * A question to the tenant about its own workload.
 *
 * @param places ids of the places that depend on the answer
 */
public record OwnQuestion(
        String fact, String asks, List<String> places, List<Demand> neededBy, List<String> criteria, HandIn handIn) {

    /** The same question, for the places, rules and criteria of both. */
    OwnQuestion and(OwnQuestion other) {
        return new OwnQuestion(
                fact,
                asks,
                both(places, other.places),
                Demand.both(neededBy, other.neededBy),
                both(criteria, other.criteria),
                handIn);
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().sorted().toList();
    }
}
