package io.domicile.advisor.weights;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of sets of weights, the oldest first.
 *
 * @param next the cursor of the next page; absent on the last
 */
record WeightSetPage(List<WeightSetView> items, @Nullable String next) {}
