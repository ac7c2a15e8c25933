/** What is looked after again and again, on a thread of its own. */
@NullMarked
package io.domicile.advisor.sweep;

import org.jspecify.annotations.NullMarked;
