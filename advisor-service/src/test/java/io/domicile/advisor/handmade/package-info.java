/**
 * Places and advice made by hand, for tests of what rests on them. They stand in for the beans of {@code place} and
 * {@code advice}, and go as soon as those are there.
 */
@NullMarked
package io.domicile.advisor.handmade;

import org.jspecify.annotations.NullMarked;
