@NullMarked
package io.domicile.advisor.regulation;

import org.jspecify.annotations.NullMarked;
