package io.domicile.tenancy;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A curator of somebody else's organization is no curator: house roles fall away unless the token speaks for the house. */
@ApplicationScoped
class HouseRoles implements SecurityIdentityAugmentor {

    private final TenancyConfig config;

    HouseRoles(TenancyConfig config) {
        this.config = config;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || speaksForHouse(identity)) {
            return Uni.createFrom().item(identity);
        }
        var roles = new HashSet<>(identity.getRoles());
        if (!roles.removeAll(config.houseRoles())) {
            return Uni.createFrom().item(identity);
        }
        var stripped = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(roles)
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .build();
        return Uni.createFrom().item(stripped);
    }

    private boolean speaksForHouse(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return false;
        }
        try {
            return TokenTenant.of(token).id().value().equals(config.house());
        } catch (TenantRefused e) {
            return false; // TenantFilter answers the request with the reason.
        }
    }
}
