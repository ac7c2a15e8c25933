/** PostgreSQL, Kafka and Keycloak, started on this machine without containers. */
@NullMarked
package io.domicile.local.parts;

import org.jspecify.annotations.NullMarked;
