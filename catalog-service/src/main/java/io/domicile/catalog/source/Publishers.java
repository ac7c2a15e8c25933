package io.domicile.catalog.source;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The register of publishers. */
@ApplicationScoped
public class Publishers implements PanacheRepositoryBase<Publisher, String> {

    /** Registers publishers that are new and takes over what the register says of the others. */
    public void register(List<PublisherEntry> entries) {
        for (var entry : entries) {
            findByIdOptional(entry.id())
                    .ifPresentOrElse(known -> known.amend(entry), () -> persist(new Publisher(entry)));
        }
    }

    /** Whether a publisher of this id is registered. */
    public boolean knows(String id) {
        return findByIdOptional(id).isPresent();
    }

    Optional<Publisher> byHost(String host) {
        return find("?1 member of hosts", host.toLowerCase(Locale.ROOT)).firstResultOptional();
    }
}
