/**
 * Plans for portfolios: which workload goes where under shared limits, with a proven bound. Plain Java without a
 * framework; docs/adr/0015 says how it works and why.
 */
@NullMarked
package io.domicile.advisor.engine;

import org.jspecify.annotations.NullMarked;
