package io.domicile.advisor.place;

import java.util.Map;
import java.util.Optional;

/**
 * A place as it is known at one moment. Whatever {@code facts} does not hold is unknown.
 *
 * @param id slug; a tenant's own places start with {@code own-}
 * @param operator slug of who operates it, such as {@code aws} or {@code naver-cloud}
 * @param stack slug of whose platform it runs on; the operator's own slug when it runs its own
 */
public record Place(
        String id,
        String name,
        PlaceKind kind,
        String operator,
        String stack,
        Map<PlaceFact, Fact> facts,
        Capacity capacity) {

    public Optional<Fact> fact(PlaceFact fact) {
        return Optional.ofNullable(facts.get(fact));
    }
}
