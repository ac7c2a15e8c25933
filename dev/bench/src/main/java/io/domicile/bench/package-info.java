/** Measures the portfolio engine, beside what a user would take instead. */
@NullMarked
package io.domicile.bench;

import org.jspecify.annotations.NullMarked;
