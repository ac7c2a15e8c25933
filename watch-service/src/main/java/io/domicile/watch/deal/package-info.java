/** What this service knows of deals, as the catalog last published them. */
@NullMarked
package io.domicile.watch.deal;

import org.jspecify.annotations.NullMarked;
