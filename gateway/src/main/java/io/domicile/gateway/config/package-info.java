/** What an operator sets: every setting of the gateway, typed. */
@NullMarked
package io.domicile.gateway.config;

import org.jspecify.annotations.NullMarked;
