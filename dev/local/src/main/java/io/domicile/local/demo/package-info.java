/** The people, tenants and clients that a cell on one machine starts with. */
@NullMarked
package io.domicile.local.demo;

import org.jspecify.annotations.NullMarked;
