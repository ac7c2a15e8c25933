/** What the gateway answers itself: the landing page, the state of the cell and the merged API description. */
@NullMarked
package io.domicile.gateway.pages;

import org.jspecify.annotations.NullMarked;
