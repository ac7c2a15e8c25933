/** Rules for the whole module. */
@NullMarked
package io.domicile.gateway;

import org.jspecify.annotations.NullMarked;
