/**
 * Whose data a piece of work may touch, and the two locks that keep it to them: Hibernate's discriminator and PostgreSQL's
 * row security.
 */
@NullMarked
package io.domicile.tenancy;

import org.jspecify.annotations.NullMarked;
