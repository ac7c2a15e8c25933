/**
 * Stand-ins for the loaded rules and the known places, until the service has them: REMOVE this package when {@code Rules}
 * and {@code Places} are beans of the service itself. No other test names a class of it.
 */
@NullMarked
package io.domicile.advisor.standin;

import org.jspecify.annotations.NullMarked;
