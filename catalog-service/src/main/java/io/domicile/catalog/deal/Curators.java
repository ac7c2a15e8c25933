package io.domicile.catalog.deal;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who recorded something: the identity provider's stable pseudonym, never a name or an address. */
final class Curators {

    private Curators() {}

    static String pseudonym(SecurityIdentity identity) {
        return ((JsonWebToken) identity.getPrincipal()).getSubject();
    }
}
