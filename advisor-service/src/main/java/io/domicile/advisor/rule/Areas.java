package io.domicile.advisor.rule;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;

/** What a word for an area means on a day: one jurisdiction, or all that belong to a group such as {@code eu}. */
@Singleton
public class Areas {

    private final Groups groups;

    @Inject
    Areas(Rules rules) {
        this(rules.groups());
    }

    Areas(Groups groups) {
        this.groups = groups;
    }

    /** Jurisdictions of an area; a word that names no group is a jurisdiction itself. */
    public Set<String> members(String area, LocalDate on) {
        return groups.names().contains(area) ? Set.copyOf(groups.members(area, on)) : Set.of(area);
    }
}
