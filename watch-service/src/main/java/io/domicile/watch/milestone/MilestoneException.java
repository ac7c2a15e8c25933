package io.domicile.watch.milestone;

import java.util.UUID;

/** What can be wrong with a request about milestones. */
abstract sealed class MilestoneException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String detail;

    private MilestoneException(String detail) {
        super(detail);
        this.detail = detail;
    }

    String detail() {
        return detail;
    }

    static final class NotFound extends MilestoneException {

        private static final long serialVersionUID = 1;

        NotFound(UUID id) {
            super("There is no milestone " + id + " in this cell");
        }
    }
}
