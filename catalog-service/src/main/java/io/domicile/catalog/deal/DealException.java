package io.domicile.catalog.deal;

/** What can be wrong with a request about deals. */
abstract sealed class DealException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String detail;

    private DealException(String detail) {
        super(detail);
        this.detail = detail;
    }

    String detail() {
        return detail;
    }

    static final class NotFound extends DealException {

        private static final long serialVersionUID = 1;

        NotFound(String id) {
            super("There is no deal '" + id + "' in this catalog");
        }
    }

    /** A replica is read here and written at its origin. */
    static final class WrittenElsewhere extends DealException {

        private static final long serialVersionUID = 1;

        WrittenElsewhere(String id, String origin, String here) {
            super("Deal '" + id + "' originates in cell '" + origin + "' and can be written only there; this cell is '"
                    + here + "'");
        }
    }

    /** A query that can't be answered as it stands. */
    static final class BadQuery extends DealException {

        private static final long serialVersionUID = 1;

        private final String parameter;

        BadQuery(String parameter, String detail) {
            super(detail);
            this.parameter = parameter;
        }

        String parameter() {
            return parameter;
        }
    }
}
