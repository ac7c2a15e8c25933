package io.domicile.tenancy;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** What the request's token said; only {@link TenantFilter} writes it. */
@RequestScoped
class RequestTenant {

    private Optional<Optional<TenantId>> scope = Optional.empty();

    void set(TenantId tenant) {
        scope = Optional.of(Optional.of(tenant));
    }

    Optional<Optional<TenantId>> scope() {
        return scope;
    }
}
