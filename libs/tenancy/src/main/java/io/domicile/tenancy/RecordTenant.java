package io.domicile.tenancy;

import io.domicile.outbox.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A consumer works for the tenant that its record names, and for nobody if it names none. */
@ApplicationScoped
class RecordTenant implements TenantScope {

    private final CurrentTenant current;

    RecordTenant(CurrentTenant current) {
        this.current = current;
    }

    @Override
    public <T> T run(@Nullable String tenant, Supplier<T> work) {
        return tenant == null ? current.open(work) : current.as(new TenantId(tenant), work);
    }
}
