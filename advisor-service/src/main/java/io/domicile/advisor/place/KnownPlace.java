package io.domicile.advisor.place;

import org.jspecify.annotations.Nullable;

/**
 * A place and under which terms what is known of it may be passed on.
 *
 * @param licence SPDX id; null where the terms are those of each source
 * @param attribution whom to name
 */
public record KnownPlace(
        Place place,
        PlaceOrigin origin,
        @Nullable String licence,
        @Nullable String attribution) {}
