@NullMarked
package io.domicile.advisor.canonical;

import org.jspecify.annotations.NullMarked;
