package io.domicile.watch.alert;

import java.util.UUID;

/** What can be wrong with a request about alerts and their rules. */
abstract sealed class AlertException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String detail;

    private AlertException(String detail) {
        super(detail);
        this.detail = detail;
    }

    String detail() {
        return detail;
    }

    static final class NotFound extends AlertException {

        private static final long serialVersionUID = 1;

        NotFound(UUID id) {
            super("There is no alert " + id + " of this tenant");
        }
    }

    static final class RuleNotFound extends AlertException {

        private static final long serialVersionUID = 1;

        RuleNotFound(UUID id) {
            super("There is no alert rule " + id + " of this tenant");
        }
    }

    static final class TooManyRules extends AlertException {

        private static final long serialVersionUID = 1;

        TooManyRules(int atMost) {
            super("A tenant has at most " + atMost
                    + " alert rules. Delete one, or widen one by leaving its portfolio out.");
        }
    }

    static final class TooManyStreams extends AlertException {

        private static final long serialVersionUID = 1;

        TooManyStreams(int atMost) {
            super("A tenant has at most " + atMost
                    + " open streams at this instance. Close one, or read GET /api/v1/alerts meanwhile.");
        }
    }

    /** A stream can only go on behind an alert that the tenant has. */
    static final class UnknownPosition extends AlertException {

        private static final long serialVersionUID = 1;

        private final String parameter;

        UnknownPosition(String parameter, String detail) {
            super(detail);
            this.parameter = parameter;
        }

        String parameter() {
            return parameter;
        }
    }
}
