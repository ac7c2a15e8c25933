package io.domicile.advisor.rule;

/**
 * A tenant's rule in force that this version of the service can't read, because a word that it uses is gone. It is never
 * passed over: without it something could seem allowed that its tenant forbids.
 */
public final class OwnRuleOutdated extends RuntimeException {

    private static final long serialVersionUID = 1;

    OwnRuleOutdated(String id, OwnRuleUnfit why) {
        super("Your rule '%s' is in force and can't be read any more: %s. Withdraw it, and write it anew."
                .formatted(id, why.getMessage()));
    }
}
