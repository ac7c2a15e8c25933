/** Spend, tried on exports and on real parts. */
@NullMarked
package io.domicile.advisor.spend;

import org.jspecify.annotations.NullMarked;
