package io.domicile.advisor.ownrule;

/** What can be wrong with a request about rules, their text aside. */
abstract sealed class OwnRuleException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private OwnRuleException(String message) {
        super(message);
    }

    /** Neither shipped nor the tenant's: another tenant's is not there either. */
    static final class NotFound extends OwnRuleException {

        private static final long serialVersionUID = 1;

        NotFound(String id) {
            super("There is no rule '" + id
                    + "'. GET /api/v1/rule-packs lists those of the packs, GET /api/v1/rules your own.");
        }
    }

    /** A rule of a pack is to be written. */
    static final class Shipped extends OwnRuleException {

        private static final long serialVersionUID = 1;

        Shipped(String id) {
            super("Rule '" + id + "' is of a pack that ships with the service. Your own start with 'own-'.");
        }
    }

    static final class NoDraft extends OwnRuleException {

        private static final long serialVersionUID = 1;

        NoDraft(String id, RuleState state, String what) {
            super("Rule '" + id + "' is " + state + ". Only a draft " + what + ".");
        }
    }

    static final class NotInForce extends OwnRuleException {

        private static final long serialVersionUID = 1;

        NotInForce(String id, RuleState state) {
            super("Rule '" + id + "' is " + state + ". Only a rule in force can be withdrawn.");
        }
    }

    static final class SamePerson extends OwnRuleException {

        private static final long serialVersionUID = 1;

        SamePerson(String id) {
            super("You wrote rule '" + id
                    + "' as it stands. Somebody else who has the permission has to put it into force.");
        }
    }

    static final class TooMany extends OwnRuleException {

        private static final long serialVersionUID = 1;

        TooMany(int most) {
            super("You have " + most
                    + " rules that are drafts or in force, which is all that there can be. Delete or withdraw one.");
        }
    }

    static final class TooCostly extends OwnRuleException {

        private static final long serialVersionUID = 1;

        TooCostly(int others, int steps, int most) {
            super(("Your rules in force can take %,d steps, this one %,d, and all together %,d are allowed."
                            + " Withdraw one, or ask less.")
                    .formatted(others, steps, most));
        }
    }

    /** Keycloak says that this person may not. */
    static final class NotPermitted extends OwnRuleException {

        private static final long serialVersionUID = 1;

        NotPermitted(String permission) {
            super("You lack the permission '" + permission
                    + "'. As the realm is set up, members with the role 'compliance' have it.");
        }
    }

    /** Keycloak could not be asked, or knows no such permission. Nobody is let through meanwhile. */
    static final class PermissionUndecided extends OwnRuleException {

        private static final long serialVersionUID = 1;

        PermissionUndecided(String permission) {
            super("Whether you have the permission '" + permission + "' can't be found out now. Try again later.");
        }
    }
}
