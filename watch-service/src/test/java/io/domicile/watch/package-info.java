/** The watch service, tried on real parts. */
@NullMarked
package io.domicile.watch;

import org.jspecify.annotations.NullMarked;
