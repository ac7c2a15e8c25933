/** Plans again what a change concerns: changes are noted, fanned out over tenants into work, and worked on tenant by tenant. */
@NullMarked
package io.domicile.advisor.readvice;

import org.jspecify.annotations.NullMarked;
