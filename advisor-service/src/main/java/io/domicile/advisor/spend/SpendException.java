package io.domicile.advisor.spend;

/** What can be wrong with a request about spend, beside its file. */
abstract sealed class SpendException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private SpendException(String message) {
        super(message);
    }

    /** It would be counted twice. */
    static final class SameFile extends SpendException {

        private static final long serialVersionUID = 1;

        SameFile(String source) {
            super("The same file is there as source '%s'. Send another file, or delete that source first."
                    .formatted(source));
        }
    }

    static final class NoSuchSource extends SpendException {

        private static final long serialVersionUID = 1;

        NoSuchSource(String source) {
            super("The portfolio has no spend from source '%s'".formatted(source));
        }
    }

    static final class TooManyFiles extends SpendException {

        private static final long serialVersionUID = 1;

        TooManyFiles(int most) {
            super("A portfolio has spend from at most %d sources. Delete one, or send its next file under its name."
                    .formatted(most));
        }
    }
}
