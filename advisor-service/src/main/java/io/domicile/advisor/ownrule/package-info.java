/** Rules that a tenant adds to the law: written as drafts, put into force and withdrawn by those whom Keycloak permits it. */
@NullMarked
package io.domicile.advisor.ownrule;

import org.jspecify.annotations.NullMarked;
