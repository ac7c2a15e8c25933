package io.domicile.advisor.place;

/** What can be wrong with a request about places. */
abstract sealed class PlaceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private PlaceException(String detail) {
        super(detail);
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    static final class NotFound extends PlaceException {

        private static final long serialVersionUID = 1;

        NotFound(String id) {
            super("You see no place '" + id + "'");
        }
    }

    static final class FactNotFound extends PlaceException {

        private static final long serialVersionUID = 1;

        FactNotFound(String place, String word) {
            super("You said nothing of your own about '" + word + "' of place '" + place + "'");
        }
    }

    /** Shared places come from the table and from deals. */
    static final class Shared extends PlaceException {

        private static final long serialVersionUID = 1;

        Shared(String id) {
            super("Place '" + id + "' is shared. What you know of it is said with PUT /api/v1/places/" + id
                    + "/facts/{fact}, for you alone");
        }
    }

    /** Own places are written as a whole. */
    static final class Own extends PlaceException {

        private static final long serialVersionUID = 1;

        Own(String id) {
            super("Place '" + id + "' is your own: its facts are part of it, change them with PUT /api/v1/places/"
                    + id);
        }
    }

    static final class TooMany extends PlaceException {

        private static final long serialVersionUID = 1;

        TooMany(int limit) {
            super("You have " + limit
                    + " places of your own, which is the limit: all of them are part of every advice");
        }
    }

    /** A part of the body that fits its form but means nothing. */
    static final class BadValue extends PlaceException {

        private static final long serialVersionUID = 1;

        private final String pointer;

        BadValue(String pointer, String detail) {
            super(detail);
            this.pointer = pointer;
        }

        String pointer() {
            return pointer;
        }
    }

    /** A part of the address that means nothing. */
    static final class BadParameter extends PlaceException {

        private static final long serialVersionUID = 1;

        private final String parameter;

        BadParameter(String parameter, String detail) {
            super(detail);
            this.parameter = parameter;
        }

        String parameter() {
            return parameter;
        }
    }
}
