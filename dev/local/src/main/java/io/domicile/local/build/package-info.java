/** Which services must be built again, and the build of them. */
@NullMarked
package io.domicile.local.build;

import org.jspecify.annotations.NullMarked;
