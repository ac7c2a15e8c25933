package io.domicile.advisor.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of portfolios, the oldest first.
 *
 * @param next the cursor of the next page; absent on the last
 */
record PortfolioPage(List<PortfolioRow> items, @Nullable String next) {}
