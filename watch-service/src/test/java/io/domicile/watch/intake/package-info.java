@NullMarked
package io.domicile.watch.intake;

import org.jspecify.annotations.NullMarked;
