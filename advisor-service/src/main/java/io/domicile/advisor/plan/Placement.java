package io.domicile.advisor.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a workload is.
 *
 * @param standby where it is held ready as well; null when it needs none
 */
@Schema(name = "PlacementWithStandby")
record Placement(String place, @Nullable String standby) {

    /** Without a standby. */
    static Placement at(String place) {
        return new Placement(place, null);
    }
}
