/** Sentences apart from their languages. */
@NullMarked
package io.domicile.advisor.wording;

import org.jspecify.annotations.NullMarked;
