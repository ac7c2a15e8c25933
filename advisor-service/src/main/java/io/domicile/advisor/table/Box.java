package io.domicile.advisor.table;

import java.util.LinkedHashMap;
import java.util.Map;

/** The rough bounding box of a country in degrees, to notice coordinates with swapped or missing signs. */
record Box(double south, double west, double north, double east) {

    boolean holds(double latitude, double longitude) {
        return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
    }

    /** By jurisdiction. */
    static Map<String, Box> all() {
        var file = YamlFile.resource("boxes.yaml");
        var fields = file.fields().fields("boxes");
        var boxes = new LinkedHashMap<String, Box>();
        for (var country : fields.names()) {
            var edges = file.numbers(fields.need(country));
            if (edges.size() != 4 || edges.get(0) >= edges.get(2) || edges.get(1) >= edges.get(3)) {
                throw file.error(fields.need(country), "is to be [south, west, north, east]");
            }
            boxes.put(country, new Box(edges.get(0), edges.get(1), edges.get(2), edges.get(3)));
        }
        return boxes;
    }
}
