package io.domicile.advisor.table;

import io.domicile.advisor.place.KnownPlace;
import io.domicile.advisor.place.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** All places that ship with this service. */
public final class ShippedTable {

    private ShippedTable() {}

    /** The places alone, as the service knows them before a catalog or a tenant says more. */
    public static List<Place> places() {
        return read().stream().map(KnownPlace::place).toList();
    }

    /**
     * Reads and checks everything.
     *
     * @throws TableError at the first thing that is wrong
     */
    static List<KnownPlace> read() {
        var index = YamlFile.resource("table.yaml");
        var boxes = Box.all();
        var files = index.fields();
        var places = new ArrayList<KnownPlace>();
        var ids = new HashSet<String>();
        for (var name : index.texts(files.need("files"))) {
            for (var known : TableFile.read(YamlFile.resource(name), boxes)) {
                if (!ids.add(known.place().id())) {
                    throw new TableError(name, 1, "place '" + known.place().id() + "' is in the table twice");
                }
                places.add(known);
            }
        }
        files.nothingElse();
        return places;
    }
}
