package io.domicile.advisor.place;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The shared places. To read all of them is part of every advice, so what was read once is kept by the digest of its
 * content: a place that changed has another digest, in whichever process it changed.
 */
@ApplicationScoped
class SharedPlaces implements PanacheRepositoryBase<SharedPlace, String> {

    private final Map<String, KnownPlace> read = new ConcurrentHashMap<>();

    /** What a place is kept under. */
    record Key(String id, String digest) {}

    /**
     * All of them at one moment.
     *
     * @param digest SHA-256 of the digests of each, by id
     * @param known by id
     */
    record All(String digest, List<KnownPlace> known) {}

    /** As they are now, with the digest of what was read. */
    All all() {
        var keys = find("select p.id, p.digest from SharedPlace p")
                .project(Key.class)
                .list();
        var digests = new ArrayList<String>(keys.size());
        var known = new ArrayList<KnownPlace>(keys.size());
        for (var key : keys) {
            var kept = read.get(key.digest());
            if (kept != null) {
                known.add(kept);
                digests.add(key.id() + ' ' + key.digest());
            } else {
                findByIdOptional(key.id()).ifPresent(place -> {
                    known.add(keep(place));
                    digests.add(place.id() + ' ' + place.digest());
                });
            }
        }
        if (read.size() > 2 * keys.size()) {
            read.keySet().retainAll(keys.stream().map(Key::digest).toList());
        }
        known.sort(Comparator.comparing(it -> it.place().id()));
        return new All(PlaceState.digest(digests.stream()), List.copyOf(known));
    }

    /** Under the digest that it has, which is a later one if somebody changed it since the list was read. */
    private KnownPlace keep(SharedPlace place) {
        var known = place.known();
        read.put(place.digest(), known);
        return known;
    }

    Optional<KnownPlace> known(String id) {
        return findByIdOptional(id).map(SharedPlace::known);
    }

    List<String> ids(PlaceOrigin origin) {
        return find("select p.id from SharedPlace p where p.origin = ?1 order by p.id", origin)
                .project(String.class)
                .list();
    }
}
