package io.domicile.advisor.diligence;

import java.util.List;

/**
 * A question to the tenant about its own workload.
 *
 * @param places ids of the places that depend on the answer
 */
public record OwnQuestion(
        String fact, String asks, List<String> places, List<Demand> neededBy, List<String> criteria, HandIn handIn) {}
