package io.domicile.advisor.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a portfolio's scenarios, the oldest first.
 *
 * @param next the cursor of the next page; absent on the last
 */
record ScenarioPage(List<ScenarioRow> items, @Nullable String next) {}
