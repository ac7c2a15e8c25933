/** One PostgreSQL, Kafka and Keycloak for all test JVMs of a build, in a process that ends itself when nobody uses it. */
@NullMarked
package io.domicile.local.shared;

import org.jspecify.annotations.NullMarked;
