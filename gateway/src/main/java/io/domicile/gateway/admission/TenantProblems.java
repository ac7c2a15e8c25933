package io.domicile.gateway.admission;

import io.domicile.gateway.problem.Problem;

/** Why a valid token is not enough. */
final class TenantProblems {
    private TenantProblems() {}

    static Problem none() {
        return Problem.of(
                403,
                "no-tenant",
                "No tenant",
                "The access token carries no organization. Ask for it with the scope organization:<alias>; the account"
                        + " must be a member.");
    }

    static Problem several() {
        return Problem.of(
                403,
                "several-tenants",
                "Several tenants",
                "The access token carries several organizations or stands for all of them (organization:*). Ask for one"
                        + " with the scope organization:<alias>.");
    }

    static Problem unreadable() {
        return Problem.of(
                403,
                "unusable-tenant",
                "Unusable tenant",
                "The organization in the access token lacks a tenant_id or the jurisdiction of a known cell. An operator"
                        + " must set these attributes.");
    }
}
