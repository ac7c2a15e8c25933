/** What the shipped rules say of the shared places, for reference workloads: open knowledge, told to everyone. */
@NullMarked
package io.domicile.advisor.regulation;

import org.jspecify.annotations.NullMarked;
