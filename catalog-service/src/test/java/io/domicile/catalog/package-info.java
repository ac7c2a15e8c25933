/** The catalog, tried on real parts. */
@NullMarked
package io.domicile.catalog;

import org.jspecify.annotations.NullMarked;
