/** Documents that claims rest on, and the register of publishers that gives them their tier. */
@NullMarked
package io.domicile.catalog.source;

import org.jspecify.annotations.NullMarked;
