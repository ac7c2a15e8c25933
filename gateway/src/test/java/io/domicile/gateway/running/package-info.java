/** Tests of the running gateway: a real Keycloak before it, a small HTTP server behind it. */
@NullMarked
package io.domicile.gateway.running;

import org.jspecify.annotations.NullMarked;
