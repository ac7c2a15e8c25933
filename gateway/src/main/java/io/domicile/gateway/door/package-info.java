/** Which requests may come in at all: clean paths that a service's contract names, and nothing else. */
@NullMarked
package io.domicile.gateway.door;

import org.jspecify.annotations.NullMarked;
