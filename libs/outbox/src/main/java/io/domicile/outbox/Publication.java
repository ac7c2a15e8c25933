package io.domicile.outbox;

/**
 * A row as it goes out.
 *
 * @param position its place in all that this service sends; a row that is sent again gets a higher one
 */
record Publication(OutboxRow row, long position) {}
