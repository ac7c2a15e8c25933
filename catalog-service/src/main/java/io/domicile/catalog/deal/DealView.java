package io.domicile.catalog.deal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/**
 * A deal as it was known at {@code asOf}.
 *
 * @param licence SPDX identifier of the licence of this data
 */
record DealView(@JsonUnwrapped DealState state, Instant asOf, String licence, String attribution) {}
