/** Proves the outbox against a real database and a real broker, and its relay against a seeded simulation of both. */
@NullMarked
package io.domicile.outbox;

import org.jspecify.annotations.NullMarked;
