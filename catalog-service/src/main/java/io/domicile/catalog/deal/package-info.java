/** Deals as the sum of their claims: read, searched, and published as complete state. */
@NullMarked
package io.domicile.catalog.deal;

import org.jspecify.annotations.NullMarked;
