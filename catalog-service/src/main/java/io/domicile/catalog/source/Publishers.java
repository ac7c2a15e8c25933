package io.domicile.catalog.source;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The register of publishers. */
@ApplicationScoped
public class Publishers implements PanacheRepositoryBase<Publisher, String> {

    /**
     * Registers publishers that are new and takes over what the register says of the others. They may stand in any order:
     * who prints whose text is taken over once all are there.
     */
    public void register(List<PublisherEntry> entries) {
        for (var entry : entries) {
            findByIdOptional(entry.id())
                    .ifPresentOrElse(known -> known.amend(entry), () -> persist(new Publisher(entry)));
        }
        for (var entry : entries) {
            get(entry.id()).printsAgain(entry.origin() == null ? null : get(entry.origin()));
        }
    }

    /** Whether a publisher of this id is registered. */
    public boolean knows(String id) {
        return findByIdOptional(id).isPresent();
    }

    private Publisher get(String id) {
        return findByIdOptional(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no publisher '" + id + "' in the register"));
    }

    Optional<Publisher> byHost(String host) {
        return find("?1 member of hosts", host).firstResultOptional();
    }
}
