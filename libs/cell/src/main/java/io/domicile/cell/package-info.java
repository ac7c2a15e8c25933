/** Which cell this process belongs to, and the stamps on database and broker that must agree with it. */
@NullMarked
package io.domicile.cell;

import org.jspecify.annotations.NullMarked;
