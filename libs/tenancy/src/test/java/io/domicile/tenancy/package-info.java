/** Both locks and the token's tenant, tried on real parts. */
@NullMarked
package io.domicile.tenancy;

import org.jspecify.annotations.NullMarked;
