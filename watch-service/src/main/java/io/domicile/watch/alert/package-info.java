/** What a tenant wants to be told, what it was told, and how it hears of it at once. All of it is the tenant's own. */
@NullMarked
package io.domicile.watch.alert;

import org.jspecify.annotations.NullMarked;
