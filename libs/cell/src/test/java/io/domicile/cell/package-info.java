/** Stamps, tried on a real database and a real broker. */
@NullMarked
package io.domicile.cell;

import org.jspecify.annotations.NullMarked;
