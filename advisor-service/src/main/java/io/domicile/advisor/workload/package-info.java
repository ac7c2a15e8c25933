/** What a tenant wants to run: one AI workload, its parts, what it needs and what it wishes. */
@NullMarked
package io.domicile.advisor.workload;

import org.jspecify.annotations.NullMarked;
