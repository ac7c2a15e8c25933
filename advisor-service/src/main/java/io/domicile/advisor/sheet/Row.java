package io.domicile.advisor.sheet;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param number as a spreadsheet counts it: the header is row 1, empty rows count, a quoted line break starts no row
 */
record Row(int number, List<String> cells) {

    /** Empty where the row is shorter. */
    String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    boolean isEmpty() {
        return cells.stream().allMatch(String::isBlank);
    }
}
