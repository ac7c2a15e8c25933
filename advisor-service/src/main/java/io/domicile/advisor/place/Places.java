package io.domicile.advisor.place;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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

    /** Most lists that are kept: one for all tenants that have nothing of their own, and one for each other. */
    private static final int LISTS = 64;

    private record Seen(List<KnownPlace> known, List<Place> places) {}

    /** By the state in which they were read, so what one tenant sees is never another's. */
    private final Cache<String, Seen> seen =
            Caffeine.newBuilder().maximumSize(LISTS).build();

    private final SharedPlaces shared;
    private final OwnPlaces own;
    private final OwnFacts facts;
    private final PlaceState state;

    Places(SharedPlaces shared, OwnPlaces own, OwnFacts facts, PlaceState state) {
        this.shared = shared;
        this.own = own;
        this.facts = facts;
        this.state = state;
    }

    /**
     * All of them, by id. The same list as before if they are the same as before, so what follows from all places can be
     * kept by the identity of the list.
     */
    public List<Place> all() {
        return seen().places();
    }

    /** Those that everyone may see, as everyone sees them, by id. */
    public List<Place> shared() {
        return shared.all().known().stream().map(KnownPlace::place).toList();
    }

    public Optional<Place> find(String id) {
        return known(id).map(KnownPlace::place);
    }

    List<KnownPlace> known() {
        return seen().known();
    }

    private Seen seen() {
        var known = seen.getIfPresent(state.now());
        if (known != null) {
            return known;
        }
        var everyones = shared.all();
        var found = facts.said();
        var has = own.said();
        // A later state than that, if somebody changed something meanwhile.
        return seen.get(PlaceState.of(everyones, found, has), _ -> see(everyones.known(), found, has));
    }

    private static Seen see(List<KnownPlace> shared, List<OwnFact.Said> facts, List<OwnPlace.Said> own) {
        var known = OwnFacts.over(shared, facts);
        own.forEach(place -> known.add(place.known()));
        known.sort(Comparator.comparing(it -> it.place().id()));
        return new Seen(
                List.copyOf(known), known.stream().map(KnownPlace::place).toList());
    }

    Optional<KnownPlace> known(String id) {
        return OwnPlace.isOwn(id) ? own.known(id) : shared.known(id).map(facts::over);
    }
}
