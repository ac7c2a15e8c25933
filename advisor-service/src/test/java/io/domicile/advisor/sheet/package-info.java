/** Files as spreadsheets and attackers write them. */
@NullMarked
package io.domicile.advisor.sheet;

import org.jspecify.annotations.NullMarked;
