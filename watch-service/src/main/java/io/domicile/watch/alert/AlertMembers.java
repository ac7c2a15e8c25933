package io.domicile.watch.alert;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who of a tenant uses alerts. */
final class AlertMembers {

    static final String ANALYST = "analyst";
    static final String ARCHITECT = "architect";
    static final String COMPLIANCE = "compliance";
    static final String ADMIN = "tenant-admin";

    private AlertMembers() {}

    /** The identity provider's stable pseudonym, never a name or an address. */
    static String pseudonym(SecurityIdentity identity) {
        return ((JsonWebToken) identity.getPrincipal()).getSubject();
    }
}
