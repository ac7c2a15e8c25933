package io.domicile.advisor.rule;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which places look alike to one rule. They are compared only when it may apply to something. */
final class PlaceViews {

    private final Lineup places;
    private final Examiner.Focus decides;
    private final Examiner.Focus tells;
    private Lineup.@Nullable Classes deciding;
    private Lineup.@Nullable Classes telling;

    PlaceViews(Reading reading, Lineup places) {
        this.places = places;
        this.decides = places.on(
                reading.sides().ofPlace(), Reading.ofPlace(reading.sides().together()));
        this.tells = places.on(List.of(), reading.ofPlace());
    }

    Map<String, Object> facts(int place) {
        return places.facts(place);
    }

    /** What matters for what it finds. */
    Lineup.Classes deciding() {
        if (deciding == null) {
            deciding = places.alike(decides);
        }
        return deciding;
    }

    /** What matters for how it tells that. */
    Lineup.Classes telling() {
        if (telling == null) {
            telling = places.alike(tells);
        }
        return telling;
    }
}
