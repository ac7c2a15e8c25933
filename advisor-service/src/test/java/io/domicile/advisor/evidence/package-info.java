@NullMarked
package io.domicile.advisor.evidence;

import org.jspecify.annotations.NullMarked;
