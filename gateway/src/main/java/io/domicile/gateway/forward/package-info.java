/** Carries an admitted request to its service and the answer back. */
@NullMarked
package io.domicile.gateway.forward;

import org.jspecify.annotations.NullMarked;
