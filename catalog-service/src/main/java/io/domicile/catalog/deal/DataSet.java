package io.domicile.catalog.deal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where deals come from.
 *
 * @param origin the cell in which they may be written
 * @param licence SPDX identifier
 * @param factsAsOf the day about which the sources end
 * @param knownAt when the catalog came to know them
 */
public record DataSet(String origin, String licence, String attribution, LocalDate factsAsOf, Instant knownAt) {}
