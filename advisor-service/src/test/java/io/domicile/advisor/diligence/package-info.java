@NullMarked
package io.domicile.advisor.diligence;

import org.jspecify.annotations.NullMarked;
