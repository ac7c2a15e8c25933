/** Where a workload could run, and what is known of it, each fact with its source and date. */
@NullMarked
package io.domicile.advisor.place;

import org.jspecify.annotations.NullMarked;
