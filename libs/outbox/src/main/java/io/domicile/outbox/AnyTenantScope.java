package io.domicile.outbox;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** For a service that has no tables with tenants: nothing to bind. With tenants, its first transaction refuses to begin. */
@DefaultBean
@Singleton
class AnyTenantScope implements TenantScope {

    @Override
    public <T> T run(@Nullable String tenant, Supplier<T> work) {
        return work.get();
    }
}
