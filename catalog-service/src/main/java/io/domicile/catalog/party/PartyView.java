package io.domicile.catalog.party;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party as others see it.
 *
 * @param name the name to show
 * @param names every name, that one included
 * @param seat jurisdiction of the legal seat; null is unknown
 * @param parentSeat jurisdiction of the ultimate parent; null is unknown
 */
public record PartyView(
        String id,
        String name,
        List<String> names,
        PartyKind kind,
        @Nullable String seat,
        @Nullable String parent,
        @Nullable String parentSeat) {}
