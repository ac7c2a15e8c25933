/** What was announced, by whom, on what evidence: deals, and the claims that say everything about them. */
@NullMarked
package io.domicile.catalog;

import org.jspecify.annotations.NullMarked;
