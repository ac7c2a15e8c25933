package io.domicile.advisor.rule;

/** What can be wrong with a request about rules. */
abstract sealed class RuleException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private RuleException(String message) {
        super(message);
    }

    static final class NotFound extends RuleException {

        private static final long serialVersionUID = 1;

        NotFound(String id) {
            super("There is no rule '" + id + "' in the loaded packs; GET /api/v1/rule-packs lists them");
        }
    }
}
