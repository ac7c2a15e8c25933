/** The table of places that ships with this service: hyperscalers' regions and domestic clouds, as data. */
@NullMarked
package io.domicile.advisor.table;

import org.jspecify.annotations.NullMarked;
