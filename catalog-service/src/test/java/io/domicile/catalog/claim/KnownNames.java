package io.domicile.catalog.claim;

import java.util.Set;
import java.util.UUID;

/** The rules for new claims over registers in memory. */
public record KnownNames(Set<String> parties, Set<String> publishers) {

    /** Refuses what the catalog would refuse; {@code siblings} are the claims that the deal has already. */
    public void check(String deal, Set<Subject> subjects, NewClaim claim, Set<UUID> siblings) {
        new Fitness(parties::contains, publishers::contains, (id, _) -> siblings.contains(id))
                .check(deal, subjects, claim);
    }
}
