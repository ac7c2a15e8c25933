package io.domicile.advisor.place;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class OwnPlaces implements PanacheRepositoryBase<OwnPlace, String> {

    /** How many a tenant can have: all of them are part of every advice. */
    static final int LIMIT = 200;

    /** As they are stored, by id. */
    List<OwnPlace.Said> said() {
        return find("order by id").page(0, LIMIT).list().stream()
                .map(OwnPlace::said)
                .toList();
    }

    Optional<KnownPlace> known(String id) {
        return findByIdOptional(id).map(OwnPlace::known);
    }
}
