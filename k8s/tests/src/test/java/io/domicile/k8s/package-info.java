/**
 * Renders the Kubernetes files as kubectl does, reads every object strictly and works out what it would mean.
 *
 * <p>Not null-marked, since the models call each field nullable: a test that does not find what it wants fails anyway.
 */
@NullUnmarked
package io.domicile.k8s;

import org.jspecify.annotations.NullUnmarked;
