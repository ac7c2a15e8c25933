@NullMarked
package io.domicile.watch.ladder;

import org.jspecify.annotations.NullMarked;
