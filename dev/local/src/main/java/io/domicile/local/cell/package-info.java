/** One cell on this machine: its ports, its folder, its secrets, and the processes that make it up. */
@NullMarked
package io.domicile.local.cell;

import org.jspecify.annotations.NullMarked;
