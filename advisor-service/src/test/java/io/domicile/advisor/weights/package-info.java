/** Sets of weights, tried on real parts. */
@NullMarked
package io.domicile.advisor.weights;

import org.jspecify.annotations.NullMarked;
