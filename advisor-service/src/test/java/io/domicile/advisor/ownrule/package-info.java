@NullMarked
package io.domicile.advisor.ownrule;

import org.jspecify.annotations.NullMarked;
