@NullMarked
package io.domicile.watch.alert;

import org.jspecify.annotations.NullMarked;
