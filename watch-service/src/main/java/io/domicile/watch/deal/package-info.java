/** What this service knows of deals, from the catalog's events: milestones will come from them. */
@NullMarked
package io.domicile.watch.deal;

import org.jspecify.annotations.NullMarked;
