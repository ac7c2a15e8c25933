package io.domicile.gateway.admission;

import io.domicile.gateway.admission.TenantClaim.Reading;
import io.domicile.gateway.cells.Cells;
import io.domicile.gateway.cells.Misdirected;
import io.domicile.gateway.problem.Problem;
import io.domicile.gateway.problem.Unauthorized;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Lets a request pass when its token is valid and speaks for exactly one tenant whose home is here. */
@Singleton
public class Admission {
    private static final Logger LOG = Logger.getLogger(Admission.class);

    private final Cells cells;
    private final IdentityProviderManager identities;

    Admission(Cells cells, IdentityProviderManager identities) {
        this.cells = cells;
        this.identities = identities;
    }

    /** Goes on to the next handler or ends the exchange with a problem. */
    public void check(RoutingContext exchange) {
        // The framework's own handler would answer an invalid token before us, and not with a problem.
        exchange.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        QuarkusHttpUser.getSecurityIdentity(exchange, identities)
                .subscribe()
                .with(identity -> decide(exchange, identity), failure -> refuse(exchange, failure));
    }

    private void decide(RoutingContext exchange, SecurityIdentity identity) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            Unauthorized.noToken().send(exchange);
            return;
        }
        switch (TenantClaim.of(token)) {
            case Reading.One(var tenant) -> admit(exchange, tenant);
            case Reading.None() -> TenantProblems.none().send(exchange);
            case Reading.Several() -> TenantProblems.several().send(exchange);
            case Reading.Unreadable() -> TenantProblems.unreadable().send(exchange);
        }
    }

    private void admit(RoutingContext exchange, Tenant tenant) {
        if (tenant.jurisdiction().equals(cells.own().jurisdiction())) {
            tenant.attachTo(exchange);
            MDC.put("tenant", tenant.id());
            exchange.next();
        } else {
            cells.ofJurisdiction(tenant.jurisdiction())
                    .map(Misdirected::to)
                    .orElseGet(TenantProblems::unreadable)
                    .send(exchange);
        }
    }

    private static void refuse(RoutingContext exchange, Throwable failure) {
        if (failure instanceof AuthenticationException) {
            Unauthorized.invalidToken().send(exchange);
        } else {
            LOG.error("authentication-unavailable: tokens cannot be verified", failure);
            Problem.of(
                            503,
                            "authentication-unavailable",
                            "Authentication unavailable",
                            "Access tokens cannot be verified at present.")
                    .header("Retry-After", "5")
                    .send(exchange);
        }
    }
}
