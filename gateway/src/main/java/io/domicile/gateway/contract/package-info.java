/** What the services offer: their OpenAPI documents, read once at the start. */
@NullMarked
package io.domicile.gateway.contract;

import org.jspecify.annotations.NullMarked;
