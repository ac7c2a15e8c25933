/** The behaviour of {@code domicile-http}, seen through a small service that uses all of it. */
@NullMarked
package io.domicile.http;

import org.jspecify.annotations.NullMarked;
