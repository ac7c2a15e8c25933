package io.domicile.cell;

import java.util.regex.Pattern;

/**
 * What is stamped on a cell's database and broker.
 *
 * @param jurisdiction ISO 3166-1 alpha-2 code in lower case, such as {@code kr}
 * @param epoch counts restores, from 1: a database restored from a backup gets the next one, so that sequences which it
 *     gave out after the backup are never mistaken for those that it gives out now
 */
public record CellIdentity(String jurisdiction, long epoch) {

    private static final Pattern CODE = Pattern.compile("[a-z]{2}");

    public CellIdentity {
        if (!CODE.matcher(jurisdiction).matches()) {
            throw new IllegalArgumentException(
                    "A jurisdiction is an ISO 3166-1 alpha-2 code in lower case, such as kr; got '" + jurisdiction
                            + "'. Set CELL_JURISDICTION.");
        }
        if (epoch < 1) {
            throw new IllegalArgumentException("An epoch counts from 1; got " + epoch + ". Set CELL_EPOCH.");
        }
    }
}
