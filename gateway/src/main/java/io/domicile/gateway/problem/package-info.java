/** How the gateway says no: RFC 9457 problems. */
@NullMarked
package io.domicile.gateway.problem;

import org.jspecify.annotations.NullMarked;
