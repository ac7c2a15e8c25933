/** Says what happened to the other services, and does what they say, exactly once: outbox, relay and inbox over Kafka. */
@NullMarked
package io.domicile.outbox;

import org.jspecify.annotations.NullMarked;
