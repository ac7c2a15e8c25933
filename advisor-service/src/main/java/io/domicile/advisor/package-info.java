/** Where each workload may and should run, and why. */
@NullMarked
package io.domicile.advisor;

import org.jspecify.annotations.NullMarked;
