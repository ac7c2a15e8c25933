package io.domicile.advisor.place;

import java.util.List;
import java.util.Optional;

/** The places that the current tenant may see: the shared ones and its own. Called inside a transaction. */
public interface Places {

    /** All of them, by id. */
    List<Place> all();

    Optional<Place> find(String id);
}
