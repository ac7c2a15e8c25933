/** The register of artifacts, tried on real parts. */
@NullMarked
package io.domicile.advisor.artifact;

import org.jspecify.annotations.NullMarked;
