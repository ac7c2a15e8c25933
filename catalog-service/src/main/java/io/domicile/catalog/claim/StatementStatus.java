package io.domicile.catalog.claim;

/** Was it said? */
public enum StatementStatus {
    /** By the speaker's own document, or by two documents without a common origin. */
    CONFIRMED,
    /** Somebody who can be opened and read says that it was said. */
    ATTRIBUTED,
    /** No document with a live address yet. */
    PENDING
}
