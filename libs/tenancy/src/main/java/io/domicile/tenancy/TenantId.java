package io.domicile.tenancy;

import java.util.UUID;

/**
 * A tenant, by our own id: aliases of organizations can be reused after a deletion, and Keycloak's ids differ between
 * imports.
 *
 * @param value a UUID in canonical text
 */
public record TenantId(String value) {

    public TenantId {
        if (!UUID.fromString(value).toString().equals(value)) {
            throw new IllegalArgumentException("A tenant id is a UUID in canonical form; got '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
