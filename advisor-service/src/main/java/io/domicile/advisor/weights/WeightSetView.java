package io.domicile.advisor.weights;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A set of weights as it is shown.
 *
 * @param name the tenant's own, which no other set of the tenant has
 * @param weights how much each criterion counts, by its word: at least 0, one of them more
 */
public record WeightSetView(UUID id, String name, Map<String, Double> weights, Instant createdAt, Instant changedAt) {}
