/** Organisations in deals, under all their names. */
@NullMarked
package io.domicile.catalog.party;

import org.jspecify.annotations.NullMarked;
