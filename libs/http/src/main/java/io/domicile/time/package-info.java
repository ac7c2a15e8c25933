/** The one clock of a service: UTC, injected wherever time matters, so that a test can move it. */
@NullMarked
package io.domicile.time;

import org.jspecify.annotations.NullMarked;
