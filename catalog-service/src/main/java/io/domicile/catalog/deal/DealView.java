package io.domicile.catalog.deal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deal as readers see it.
 *
 * @param asOf the instant at which it was known so; absent for what is known now
 * @param licence SPDX identifier of the licence of this data
 */
record DealView(@JsonUnwrapped DealState state, @Nullable Instant asOf, String licence, String attribution) {}
