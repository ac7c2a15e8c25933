/** What others build on: the service's OpenAPI document and the schemas of its events, held against what it really does. */
@NullMarked
package io.domicile.advisor.contract;

import org.jspecify.annotations.NullMarked;
