package io.domicile.catalog.deal;

import io.domicile.catalog.claim.ClaimView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Every claim that was known of a deal at {@code asOf}, oldest first.
 *
 * @param factsAsOf the day about which the sources of the deal's first facts end
 */
record ClaimList(
        String deal, Instant asOf, LocalDate factsAsOf, String licence, String attribution, List<ClaimView> items) {}
