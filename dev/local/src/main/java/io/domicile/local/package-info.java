/** What {@code ./domicile} does: one cell or several on this machine, with everything that they need. */
@NullMarked
package io.domicile.local;

import org.jspecify.annotations.NullMarked;
