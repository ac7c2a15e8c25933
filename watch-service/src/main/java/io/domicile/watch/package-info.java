/** Whether what was promised is going to exist: milestones, evidence, alerts. */
@NullMarked
package io.domicile.watch;

import org.jspecify.annotations.NullMarked;
