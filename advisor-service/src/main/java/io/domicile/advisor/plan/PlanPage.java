package io.domicile.advisor.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a portfolio's plans, the current one first.
 *
 * @param next the cursor of the next page; absent on the last
 */
record PlanPage(List<PlanRow> items, @Nullable String next) {}
