/** The catalog's own starter set, and its loading. */
@NullMarked
package io.domicile.catalog.starter;

import org.jspecify.annotations.NullMarked;
