package io.domicile.catalog.party;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The register of parties. */
@ApplicationScoped
public class Parties implements PanacheRepositoryBase<Party, String> {

    /** Registers parties that are new and takes over what the register says of the others. */
    public void register(List<PartyEntry> entries) {
        for (var entry : entries) {
            findByIdOptional(entry.id()).ifPresentOrElse(known -> known.amend(entry), () -> persist(new Party(entry)));
        }
    }

    /** Whether a party of this id is registered. */
    public boolean knows(String id) {
        return findByIdOptional(id).isPresent();
    }

    /** The parties of these ids; unknown ids are left out. */
    public Map<String, PartyView> views(Collection<String> ids) {
        return list("id in ?1", ids).stream().map(Party::view).collect(Collectors.toMap(PartyView::id, view -> view));
    }
}
