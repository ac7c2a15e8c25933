package io.domicile.advisor.portfolio;

import java.util.UUID;

/**
 * Fired as a CDI event inside the transaction that changed a portfolio.
 *
 * @param gone whether it was deleted; its rows are still there when this is fired
 */
public record PortfolioChanged(UUID portfolio, boolean gone) {}
