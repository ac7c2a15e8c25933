package io.domicile.tenancy;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;

/** The first lock: Hibernate adds {@code tenant = ?} to every query on an entity with {@code @TenantId}. */
@PersistenceUnitExtension
@ApplicationScoped
class RowTenantResolver implements TenantResolver {

    /** No tenant has this id, so a session for open tables finds no resident row. */
    static final String NOBODY = "-";

    private final CurrentTenant tenant;

    RowTenantResolver(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public String getDefaultTenantId() {
        return NOBODY;
    }

    @Override
    public String resolveTenantId() {
        return tenant.find().map(TenantId::value).orElse(NOBODY);
    }
}
