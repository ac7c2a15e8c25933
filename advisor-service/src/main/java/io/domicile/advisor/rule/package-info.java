/** Legal and policy demands as dated data, and what they say of one workload at one place: three values, never a guess. */
@NullMarked
package io.domicile.advisor.rule;

import org.jspecify.annotations.NullMarked;
