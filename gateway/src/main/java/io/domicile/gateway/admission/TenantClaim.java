package io.domicile.gateway.admission;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Reads the one organization of a verified token. */
final class TenantClaim {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private TenantClaim() {}

    sealed interface Reading {
        record One(Tenant tenant) implements Reading {}

        record None() implements Reading {}

        record Several() implements Reading {}

        /** An organization without our attributes, or with more than one value of one. */
        record Unreadable() implements Reading {}
    }

    static Reading of(JsonWebToken token) {
        if (hasWildcard(token.getClaim("scope"))) {
            // It stands for all memberships; that there happens to be one today is no choice of the caller's.
            return new Reading.Several();
        }
        @Nullable Object claim = token.getClaim("tenant");
        if (!(claim instanceof JsonObject organizations) || organizations.isEmpty()) {
            return new Reading.None();
        }
        if (organizations.size() > 1) {
            return new Reading.Several();
        }
        return tenant(organizations.values().iterator().next())
                .<Reading>map(Reading.One::new)
                .orElseGet(Reading.Unreadable::new);
    }

    private static boolean hasWildcard(@Nullable Object scope) {
        return scope instanceof String scopes
                && Arrays.asList(scopes.split(" ")).contains("organization:*");
    }

    private static Optional<Tenant> tenant(JsonValue organization) {
        if (!(organization instanceof JsonObject attributes)) {
            return Optional.empty();
        }
        var id = only(attributes.get("tenant_id"))
                .filter(text -> UUID.matcher(text).matches());
        var jurisdiction = only(attributes.get("jurisdiction"));
        return id.isPresent() && jurisdiction.isPresent()
                ? Optional.of(new Tenant(id.get(), jurisdiction.get()))
                : Optional.empty();
    }

    /** Keycloak's attributes are lists; ours have one value. */
    private static Optional<String> only(@Nullable JsonValue values) {
        return values instanceof JsonArray array && array.size() == 1 && array.getFirst() instanceof JsonString text
                ? Optional.of(text.getString())
                : Optional.empty();
    }
}
