/** Who the caller is and for which one tenant, or why the request is refused. */
@NullMarked
package io.domicile.gateway.admission;

import org.jspecify.annotations.NullMarked;
