/** What putting an own rule into force, or withdrawing it, would change; asked of a portfolio or a workload, and kept nowhere. */
@NullMarked
package io.domicile.advisor.dryrun;

import org.jspecify.annotations.NullMarked;
