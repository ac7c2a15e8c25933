package io.domicile.advisor.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of places.
 *
 * @param next the cursor of the next page; absent on the last
 * @param total how many places the tenant sees, whatever was asked for
 */
record PlacePage(List<PlaceView> items, @Nullable String next, int total) {}
