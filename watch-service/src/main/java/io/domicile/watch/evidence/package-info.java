/** What speaks for and against a milestone: the catalog's claims on stages, and what curators enter by hand. */
@NullMarked
package io.domicile.watch.evidence;

import org.jspecify.annotations.NullMarked;
