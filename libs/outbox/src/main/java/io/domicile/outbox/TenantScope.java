package io.domicile.outbox;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does work as the tenant of a record. A service with tenants has one bean of this type; it is asked before the
 * transaction begins, so that row security learns the tenant from the record and from nothing else.
 */
public interface TenantScope {

    /**
     * Runs {@code work}.
     *
     * @param tenant null for work on open tables alone
     */
    <T> T run(@Nullable String tenant, Supplier<T> work);
}
