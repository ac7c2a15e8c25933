package io.domicile.catalog.claim;

import java.util.UUID;

/** What can be wrong with a request about claims. */
abstract sealed class ClaimException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String detail;

    private ClaimException(String detail) {
        super(detail);
        this.detail = detail;
    }

    String detail() {
        return detail;
    }

    static final class NotFound extends ClaimException {

        private static final long serialVersionUID = 1;

        NotFound(UUID id) {
            super("There is no claim " + id);
        }
    }

    static final class AlreadyRetracted extends ClaimException {

        private static final long serialVersionUID = 1;

        AlreadyRetracted(UUID id) {
            super("Claim " + id + " has been taken back before; GET /api/v1/claims/" + id + " says when and why");
        }
    }

    /** A claim whose parts do not fit each other or the deal. */
    static final class Unfit extends ClaimException {

        private static final long serialVersionUID = 1;

        private final String pointer;

        Unfit(String pointer, String detail) {
            super(detail);
            this.pointer = pointer;
        }

        /** JSON pointer to the part that does not fit. */
        String pointer() {
            return pointer;
        }
    }
}
