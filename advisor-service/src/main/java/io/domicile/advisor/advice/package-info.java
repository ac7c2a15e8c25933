/** The answer for one workload: every place with its verdict and reasons, the allowed ones ranked. */
@NullMarked
package io.domicile.advisor.advice;

import org.jspecify.annotations.NullMarked;
