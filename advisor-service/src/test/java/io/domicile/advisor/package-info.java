/** The advisor service, tried on real parts. */
@NullMarked
package io.domicile.advisor;

import org.jspecify.annotations.NullMarked;
