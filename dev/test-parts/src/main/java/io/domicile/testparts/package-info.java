/** The real PostgreSQL, Kafka and Keycloak that tests run against, shared by all test JVMs of a build. */
@NullMarked
package io.domicile.testparts;

import org.jspecify.annotations.NullMarked;
