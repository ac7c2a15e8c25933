@NullMarked
package io.domicile.watch.milestone;

import org.jspecify.annotations.NullMarked;
