/** Milestones: one for each dated phase of a deal, with its criterion, its targets and the state that evidence gives it. */
@NullMarked
package io.domicile.watch.milestone;

import org.jspecify.annotations.NullMarked;
