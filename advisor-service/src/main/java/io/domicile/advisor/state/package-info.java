/** In which state what the current tenant has is, so that what follows from it need not be worked out again. */
@NullMarked
package io.domicile.advisor.state;

import org.jspecify.annotations.NullMarked;
