package io.domicile.watch.evidence;

import java.util.UUID;

/** What can be wrong with a request about evidence. */
public abstract sealed class EvidenceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String detail;

    private EvidenceException(String detail) {
        super(detail);
        this.detail = detail;
    }

    String detail() {
        return detail;
    }

    static final class NotFound extends EvidenceException {

        private static final long serialVersionUID = 1;

        NotFound(UUID id) {
            super("There is no evidence " + id);
        }
    }

    static final class AlreadyRetracted extends EvidenceException {

        private static final long serialVersionUID = 1;

        AlreadyRetracted(UUID id) {
            super("Evidence " + id + " was taken back before; the first reason stays");
        }
    }

    /** Only the catalog takes a claim back; what follows here follows by itself. */
    static final class IsClaim extends EvidenceException {

        private static final long serialVersionUID = 1;

        IsClaim(UUID id) {
            super("Evidence " + id + " is a claim of the catalog: retract it there, by POST /api/v1/claims/" + id
                    + "/retraction");
        }
    }

    /** A part of an entry does not fit the others or what is known. */
    static final class Unfit extends EvidenceException {

        private static final long serialVersionUID = 1;

        private final String pointer;

        Unfit(String pointer, String detail) {
            super(detail);
            this.pointer = pointer;
        }

        String pointer() {
            return pointer;
        }
    }
}
