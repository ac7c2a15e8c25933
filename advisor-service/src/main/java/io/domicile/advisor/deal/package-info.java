/** Deals and milestones as the catalog and the watchlist publish them, and the sovereign factories that follow from them. */
@NullMarked
package io.domicile.advisor.deal;

import org.jspecify.annotations.NullMarked;
