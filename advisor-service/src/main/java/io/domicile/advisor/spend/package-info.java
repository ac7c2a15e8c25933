/**
 * What a portfolio's workloads cost today by their clouds' own statements (FOCUS exports). It stands beside plans and decides
 * nothing.
 */
@NullMarked
package io.domicile.advisor.spend;

import org.jspecify.annotations.NullMarked;
