/** What is known of each request afterwards: a log line, a measurement, and headers that every answer carries. */
@NullMarked
package io.domicile.gateway.observed;

import org.jspecify.annotations.NullMarked;
