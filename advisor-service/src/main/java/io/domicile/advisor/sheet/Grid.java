package io.domicile.advisor.sheet;

import java.util.Iterator;

/**
 * One table of a file, header first, without its empty rows. It can be gone through once.
 *
 * @param name of the sheet; empty for CSV
 * @param decimalComma whether a comma is the decimal sign, as where the semicolon separates
 * @param escaped whether an apostrophe before a sign of a formula was put there by {@link Csv}
 */
public record Grid(String name, Iterator<Row> rows, boolean decimalComma, boolean escaped) {}
