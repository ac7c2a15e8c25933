package io.domicile.catalog.party;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register of parties.
 *
 * @param names at least one; the first is the one to show
 * @param seat jurisdiction of the legal seat; null is unknown
 * @param parent the ultimate parent, if it is in the register
 * @param parentSeat jurisdiction of the ultimate parent; null is unknown
 */
public record PartyEntry(
        String id,
        List<Name> names,
        PartyKind kind,
        @Nullable String seat,
        @Nullable String parent,
        @Nullable String parentSeat) {

    /**
     * One name.
     *
     * @param lang BCP 47 tag of the language that uses it
     */
    public record Name(String text, String lang) {}
}
