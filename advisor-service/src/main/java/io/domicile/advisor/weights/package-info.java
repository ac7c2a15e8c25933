/** Named sets of weights: how much each criterion of the score counts for a tenant. */
@NullMarked
package io.domicile.advisor.weights;

import org.jspecify.annotations.NullMarked;
