/** Where the catalog's events come in: they are stored, and then the milestones of their deal are derived. */
@NullMarked
package io.domicile.watch.intake;

import org.jspecify.annotations.NullMarked;
