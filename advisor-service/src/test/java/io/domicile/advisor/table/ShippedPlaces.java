package io.domicile.advisor.table;

import io.domicile.advisor.place.Place;
import java.util.List;

/** The shipped places, for tests that need no database. */
public final class ShippedPlaces {

    private ShippedPlaces() {}

    public static List<Place> all() {
        return ShippedTable.read().stream().map(known -> known.place()).toList();
    }
}
