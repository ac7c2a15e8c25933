/** What every HTTP service of Domicile does the same way: problems, strict input, idempotency, cursors, pages and ETags. */
@NullMarked
package io.domicile.http;

import org.jspecify.annotations.NullMarked;
