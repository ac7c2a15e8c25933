package io.domicile.catalog.deal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of deals.
 *
 * @param next the cursor of the next page; absent on the last
 * @param inCatalog how many deals the catalog knew then, whatever was asked for: they were chosen by prominence
 */
record DealPage(List<DealRow> items, @Nullable String next, long inCatalog, Instant asOf) {}
