/** Which cells exist, and what is said to a caller who belongs to another one. */
@NullMarked
package io.domicile.gateway.cells;

import org.jspecify.annotations.NullMarked;
