/** One text, and so one hash, for everything that is kept and has to be found equal again. */
@NullMarked
package io.domicile.advisor.canonical;

import org.jspecify.annotations.NullMarked;
