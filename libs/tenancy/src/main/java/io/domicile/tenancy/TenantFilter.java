package io.domicile.tenancy;

import io.domicile.cell.Cell;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Takes the tenant of a request from its token, and from nowhere else. Anonymous requests stay without one. */
class TenantFilter {

    private final CurrentIdentityAssociation identity;
    private final RequestTenant request;
    private final Cell cell;

    TenantFilter(CurrentIdentityAssociation identity, RequestTenant request, Cell cell) {
        this.identity = identity;
        this.request = request;
        this.cell = cell;
    }

    /** Before the endpoint's own checks, so that a token for nobody gets this answer and not "role missing". */
    @ServerRequestFilter(preMatching = true)
    public void takeTenant() {
        if (identity.getIdentity().getPrincipal() instanceof JsonWebToken token) {
            var tenant = TokenTenant.of(token);
            if (!tenant.home().equals(cell.jurisdiction())) {
                throw TenantRefused.foreign(tenant.home(), cell.jurisdiction());
            }
            request.set(tenant.id());
        }
    }
}
