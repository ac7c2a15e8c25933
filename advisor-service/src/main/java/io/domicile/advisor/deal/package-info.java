/** What this service knows of deals, from the catalog's events: places and capacities will come from them. */
@NullMarked
package io.domicile.advisor.deal;

import org.jspecify.annotations.NullMarked;
