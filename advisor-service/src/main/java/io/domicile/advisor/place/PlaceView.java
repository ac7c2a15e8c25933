package io.domicile.advisor.place;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place as it is shown.
 *
 * @param facts by their words
 * @param unknown the words of the facts that nobody knows, which are neither no nor zero
 * @param capacityText capacity in words
 * @param origin where what is known comes from; TENANT for the tenant's own places
 */
record PlaceView(
        String id,
        String name,
        PlaceKind kind,
        String operator,
        String stack,
        Map<String, Fact> facts,
        List<String> unknown,
        Capacity capacity,
        String capacityText,
        PlaceOrigin origin,
        @Nullable String licence,
        @Nullable String attribution) {

    static PlaceView of(KnownPlace known) {
        var place = known.place();
        return new PlaceView(
                place.id(),
                place.name(),
                place.kind(),
                place.operator(),
                place.stack(),
                PlaceJson.byWord(place.facts()),
                Arrays.stream(PlaceFact.values())
                        .filter(fact -> !place.facts().containsKey(fact))
                        .map(PlaceFact::word)
                        .toList(),
                place.capacity(),
                CapacityText.of(place.capacity()),
                known.origin(),
                known.licence(),
                known.attribution());
    }
}
