/** Which workload of a portfolio goes where: solved with a proven bound, checked by other means, kept and told to others. */
@NullMarked
package io.domicile.advisor.plan;

import org.jspecify.annotations.NullMarked;
