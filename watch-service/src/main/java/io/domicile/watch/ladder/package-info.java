/** The rules by which evidence moves a milestone. Nothing here reads, writes or asks the time. */
@NullMarked
package io.domicile.watch.ladder;

import org.jspecify.annotations.NullMarked;
