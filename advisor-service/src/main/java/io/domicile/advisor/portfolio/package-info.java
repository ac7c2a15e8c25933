/** A tenant's workloads together, with the limits that they share. */
@NullMarked
package io.domicile.advisor.portfolio;

import org.jspecify.annotations.NullMarked;
