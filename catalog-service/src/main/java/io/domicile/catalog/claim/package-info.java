/** Claims: what was said, on which sources, what follows from them, and which of them is shown. */
@NullMarked
package io.domicile.catalog.claim;

import org.jspecify.annotations.NullMarked;
