package io.domicile.catalog.claim;

import io.domicile.catalog.source.Tier;

/**
 * What follows for a claim from its sources and from the other claims of its deal.
 *
 * @param tier the best tier among its sources
 * @param because why the fact status is what it is, in one sentence
 */
record Verdict(StatementStatus statement, FactStatus fact, Tier tier, String because) {}
