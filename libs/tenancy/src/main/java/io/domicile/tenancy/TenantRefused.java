package io.domicile.tenancy;

import java.util.Collection;

/** A token that is genuine but does not say for exactly one tenant of this cell whom it speaks for. */
final class TenantRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String slug;
    private final String detail;

    private TenantRefused(String slug, String detail) {
        super(detail);
        this.slug = slug;
        this.detail = detail;
    }

    String slug() {
        return slug;
    }

    String detail() {
        return detail;
    }

    static TenantRefused none() {
        return new TenantRefused(
                "no-organization",
                "The token speaks for no organization. Ask for scope 'organization' or 'organization:<alias>' of one"
                        + " that the account is a member of.");
    }

    static TenantRefused several(Collection<String> aliases) {
        return new TenantRefused(
                "several-organizations",
                "The token speaks for " + aliases.size() + " organizations; it must be one. Ask for scope"
                        + " 'organization:<alias>'.");
    }

    static TenantRefused wildcard() {
        return new TenantRefused(
                "several-organizations",
                "The token was asked for with scope 'organization:*'. Ask for 'organization:<alias>' of one.");
    }

    static TenantRefused incomplete(String alias) {
        return new TenantRefused(
                "organization-incomplete",
                "The organization '" + alias
                        + "' lacks its attribute tenant_id or jurisdiction. An operator of the cell" + " can add it.");
    }

    static TenantRefused foreign(String home, String here) {
        return new TenantRefused(
                "foreign-home",
                "The tenant's home is '" + home + "', and this cell is in '" + here
                        + "'. Use the gateway of its home.");
    }
}
