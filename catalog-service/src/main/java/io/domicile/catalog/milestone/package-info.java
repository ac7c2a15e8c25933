/** What the watchlist derived of phases, as it last published it: shown beside the claims, never one of them. */
@NullMarked
package io.domicile.catalog.milestone;

import org.jspecify.annotations.NullMarked;
