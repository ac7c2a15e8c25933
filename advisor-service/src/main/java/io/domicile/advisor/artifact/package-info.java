/** What a tenant holds of what rules may require: approvals, assessments, contract clauses; where and when each counts. */
@NullMarked
package io.domicile.advisor.artifact;

import org.jspecify.annotations.NullMarked;
