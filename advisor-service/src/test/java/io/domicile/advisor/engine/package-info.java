@NullMarked
package io.domicile.advisor.engine;

import org.jspecify.annotations.NullMarked;
