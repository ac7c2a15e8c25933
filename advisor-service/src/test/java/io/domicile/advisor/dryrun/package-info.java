@NullMarked
package io.domicile.advisor.dryrun;

import org.jspecify.annotations.NullMarked;
