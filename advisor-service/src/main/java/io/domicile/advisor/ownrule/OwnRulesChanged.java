package io.domicile.advisor.ownrule;

/**
 * Fired as a CDI event inside the transaction after which other rules of a tenant are in force. What fails in an observer
 * rolls back the change.
 *
 * @param rule id
 * @param document the tenant's document that the rule rests on
 */
public record OwnRulesChanged(String tenant, String rule, String document, Kind kind) {

    /** What happened to the rule. */
    public enum Kind {
        PUT_IN_FORCE,
        WITHDRAWN
    }
}
