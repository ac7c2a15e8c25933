@NullMarked
package io.domicile.watch.contract;

import org.jspecify.annotations.NullMarked;
