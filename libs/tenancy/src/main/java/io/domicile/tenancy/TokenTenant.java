package io.domicile.tenancy;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Arrays;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The one organization that a token speaks for.
 *
 * @param alias the organization's name in the realm, for people
 * @param id our id of the tenant
 * @param home the jurisdiction where the tenant's data lives
 */
record TokenTenant(String alias, TenantId id, String home) {

    /** Claim that maps the organization's alias to its attributes; see the realm's client mappers. */
    static final String CLAIM = "tenant";

    /**
     * Reads the claim.
     *
     * @throws TenantRefused unless the token speaks for exactly one organization with its attributes
     */
    static TokenTenant of(JsonWebToken token) {
        if (asksForEveryOrganization(token)) {
            throw TenantRefused.wildcard();
        }
        if (!(claim(token) instanceof JsonObject organizations) || organizations.isEmpty()) {
            throw TenantRefused.none();
        }
        if (organizations.size() > 1) {
            throw TenantRefused.several(organizations.keySet());
        }
        var alias = organizations.keySet().iterator().next();
        if (!(organizations.get(alias) instanceof JsonObject attributes)) {
            throw TenantRefused.incomplete(alias);
        }
        try {
            return new TokenTenant(
                    alias, new TenantId(single(attributes, "tenant_id")), single(attributes, "jurisdiction"));
        } catch (IllegalArgumentException e) {
            throw TenantRefused.incomplete(alias);
        }
    }

    private static @Nullable Object claim(JsonWebToken token) {
        return token.getClaim(CLAIM);
    }

    /** A wildcard grant looks like a single organization for as long as its holder is in only one. */
    private static boolean asksForEveryOrganization(JsonWebToken token) {
        String scope = token.getClaim("scope");
        return scope != null && Arrays.asList(scope.split(" ")).contains("organization:*");
    }

    /** Keycloak gives every attribute as an array. */
    private static String single(JsonObject attributes, String name) {
        if (attributes.get(name) instanceof JsonArray values
                && values.size() == 1
                && values.getFirst() instanceof JsonString value) {
            return value.getString();
        }
        throw new IllegalArgumentException(name);
    }
}
