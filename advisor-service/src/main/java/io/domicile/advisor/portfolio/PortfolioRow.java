package io.domicile.advisor.portfolio;

import java.time.Instant;
import java.util.UUID;

/**
 * A portfolio in a list.
 *
 * @param workloads how many it has
 */
record PortfolioRow(UUID id, String name, int workloads, Instant createdAt, Instant changedAt) {

    static PortfolioRow of(Portfolio portfolio) {
        return new PortfolioRow(
                portfolio.id(), portfolio.name(), portfolio.size(), portfolio.createdAt(), portfolio.changedAt());
    }
}
