/** What the advisor service offers to others, against what is committed in its contracts. */
@NullMarked
package io.domicile.advisor.contract;

import org.jspecify.annotations.NullMarked;
