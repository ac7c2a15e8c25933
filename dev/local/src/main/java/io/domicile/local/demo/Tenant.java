package io.domicile.local.demo;

/** A tenant: an organization in the realm of its home cell. Its id is ours, since Keycloak's own differ between imports. */
public record Tenant(String alias, String id, String name, String jurisdiction) {
    /** Whose members may hold house roles. */
    static final String HOUSE = "domicile";

    String mailDomain() {
        return alias + ".example";
    }
}
