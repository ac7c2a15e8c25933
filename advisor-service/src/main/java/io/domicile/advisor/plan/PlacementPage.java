package io.domicile.advisor.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a plan's workloads, by id.
 *
 * @param next the cursor of the next page; absent on the last
 */
record PlacementPage(List<PlacementRow> items, @Nullable String next) {}
