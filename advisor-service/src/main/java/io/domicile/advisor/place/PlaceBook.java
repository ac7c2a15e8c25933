package io.domicile.advisor.place;

import io.domicile.advisor.place.PlaceChanged.Citation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down what is known of the shared places, and tells the rest of the service when that really changed. */
@ApplicationScoped
public class PlaceBook {

    private static final String TURN =
            "select cast(pg_advisory_xact_lock(hashtextextended('advisor.place', 0)) as text)";

    private static final String HOLD_STILL =
            "select pg_advisory_xact_lock_shared(hashtextextended('advisor.place', 0))";

    private final SharedPlaces places;
    private final Event<PlaceChanged> changes;

    PlaceBook(SharedPlaces places, Event<PlaceChanged> changes) {
        this.places = places;
        this.changes = changes;
    }

    /**
     * Waits until nobody else is deriving places, and keeps others waiting until the transaction ends. Taken before reading
     * what places are derived from.
     */
    @Transactional(TxType.MANDATORY)
    public void takeTurn() {
        places.getEntityManager().createNativeQuery(TURN, String.class).getSingleResult();
    }

    /** Waits until nobody is deriving places, and keeps those who would waiting until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public void holdStill() {
        places.getSession().doWork(connection -> {
            try (var statement = connection.prepareStatement(HOLD_STILL)) {
                statement.execute();
            }
        });
    }

    /**
     * Takes what is known now in place of what was known before. The same again changes nothing and tells nobody.
     *
     * @param steps what says so, for each step of the capacity, by the id of its phase
     */
    @Transactional(TxType.MANDATORY)
    public void put(KnownPlace known, Map<String, List<Citation>> steps) {
        var content = PlaceJson.write(known.place());
        var digest = digest(known, content);
        var stored = places.findById(known.place().id());
        if (stored == null) {
            places.persist(new SharedPlace(known, content, digest));
            tell(PlaceDifference.appeared(known.place(), null));
        } else if (!stored.has(digest)) {
            var before = stored.known().place();
            stored.becomes(known, content, digest);
            PlaceDifference.between(before, known.place(), null, steps).ifPresent(this::tell);
        }
    }

    /** Forgets a place that is not known any more. */
    @Transactional(TxType.MANDATORY)
    public void remove(String id) {
        var stored = places.findById(id);
        if (stored != null) {
            places.delete(stored);
            tell(PlaceDifference.removed(stored.known().place(), null));
        }
    }

    /** Ids of the places of one origin. */
    @Transactional(TxType.MANDATORY)
    public List<String> ids(PlaceOrigin origin) {
        return places.ids(origin);
    }

    private void tell(PlaceChanged change) {
        places.flush(); // Whoever hears of it may read it by SQL.
        changes.fire(change);
    }

    private static String digest(KnownPlace known, String content) {
        var all = content + '\n' + text(known.licence()) + '\n' + text(known.attribution());
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
