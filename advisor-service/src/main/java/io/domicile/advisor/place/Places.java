package io.domicile.advisor.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The places that the current tenant may see: the shared ones, with what the tenant itself found out about them, and its
 * own. Called inside a transaction.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Places {

    private final SharedPlaces shared;
    private final OwnPlaces own;
    private final OwnFacts facts;

    Places(SharedPlaces shared, OwnPlaces own, OwnFacts facts) {
        this.shared = shared;
        this.own = own;
        this.facts = facts;
    }

    /** All of them, by id. */
    public List<Place> all() {
        return known().stream().map(KnownPlace::place).toList();
    }

    /** Those that everyone may see, as everyone sees them, by id. */
    public List<Place> shared() {
        return shared.known().stream().map(KnownPlace::place).toList();
    }

    public Optional<Place> find(String id) {
        return known(id).map(KnownPlace::place);
    }

    List<KnownPlace> known() {
        var known = facts.over(shared.known());
        known.addAll(own.known());
        known.sort(Comparator.comparing(it -> it.place().id()));
        return known;
    }

    Optional<KnownPlace> known(String id) {
        return OwnPlace.isOwn(id) ? own.known(id) : shared.known(id).map(facts::over);
    }
}
