/** Judges plans by the problem's own words, sharing no code with the engine that made them. */
@NullMarked
package io.domicile.advisor.engine.check;

import org.jspecify.annotations.NullMarked;
