/** Workloads whose verdicts were written down from the law before the packs were. */
@NullMarked
package io.domicile.advisor.cases;

import org.jspecify.annotations.NullMarked;
