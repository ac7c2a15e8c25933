@NullMarked
package io.domicile.watch;

import org.jspecify.annotations.NullMarked;
