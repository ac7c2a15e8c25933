/** What has to be asked and obtained before the open questions of an advice are settled. */
@NullMarked
package io.domicile.advisor.diligence;

import org.jspecify.annotations.NullMarked;
