package io.domicile.advisor.advice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.domicile.advisor.advice.Inputs.ReadPlace;
import io.domicile.advisor.advice.Inputs.ReadRules;
import io.domicile.advisor.canonical.CanonicalJson;
import io.domicile.advisor.deal.Followed;
import io.domicile.advisor.deal.FollowedTopic;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceJson;
import io.domicile.advisor.rule.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Keeps on what others than advice rest: each place and each file by the hash of its content, so the same is kept once. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class GroundsArchive {

    /** More than the places of a cell, with what some tenants know of them. */
    private static final int HASHES = 5_000;

    private final RecordContents contents;
    private final RuleShelf shelf;
    private final Rules loaded;
    private final Followed followed;
    private final CanonicalJson json;
    private final Cache<Place, String> hashes =
            Caffeine.newBuilder().maximumSize(HASHES).build();

    /** By the identity of lists, which {@code Places} keeps as long as the places are the same. */
    private final Cache<List<Place>, Listing> listings =
            Caffeine.newBuilder().weakKeys().build();

    GroundsArchive(RecordContents contents, RuleShelf shelf, Rules loaded, Followed followed, CanonicalJson json) {
        this.contents = contents;
        this.shelf = shelf;
        this.loaded = loaded;
        this.followed = followed;
        this.json = json;
    }

    /** As it is kept: places and files by their hashes. */
    record Listed(String engine, LocalDate factsOn, List<ReadPlace> places, ReadRules rules) {}

    private record Listing(LocalDate factsOn, String text, String sha256) {}

    /** How far the catalog and the watchlist were followed. Until the transaction ends no place is derived anew. */
    public List<FollowedTopic> followed() {
        return followed.now();
    }

    /**
     * Hashes to find again by what was kept.
     *
     * @param others in the order in which they were given
     */
    public record Kept(String grounds, List<String> others) {}

    /**
     * Keeps what is known and loaded now, and what else was decided on.
     *
     * @param places by id, unmodifiable
     * @param on the day whose law counts
     */
    public Kept keep(List<Place> places, LocalDate on, List<?> others) {
        var listing = listing(places, loaded.factsOn(on));
        var texts = new TreeMap<String, String>();
        var hashes = new ArrayList<String>();
        for (var other : others) {
            var text = json.text(other);
            var sha256 = CanonicalJson.sha256(text);
            hashes.add(sha256);
            texts.put(sha256, text);
        }
        texts.put(listing.sha256(), listing.text());
        texts.keySet().removeAll(contents.kept(List.copyOf(texts.keySet())));
        if (texts.containsKey(listing.sha256())) {
            places.forEach(place -> texts.put(hash(place), text(place)));
        }
        if (!texts.isEmpty()) {
            contents.put(texts);
        }
        return new Kept(listing.sha256(), hashes);
    }

    private Listing listing(List<Place> places, LocalDate factsOn) {
        var known = listings.getIfPresent(places);
        if (known == null || !known.factsOn().equals(factsOn)) {
            known = listed(places, factsOn);
            listings.put(places, known);
        }
        return known;
    }

    private Listing listed(List<Place> places, LocalDate factsOn) {
        var read = places.stream()
                .map(place -> new ReadPlace(place.id(), hash(place)))
                .toList();
        var text = json.text(new Listed(EngineVersion.CURRENT, factsOn, read, ReadRules.of(loaded.files())));
        return new Listing(factsOn, text, CanonicalJson.sha256(text));
    }

    /** What was kept under a hash, if it still has it. */
    public Grounds get(String sha256) {
        var listed = read("what was known", sha256, Listed.class);
        var places =
                contents.texts(listed.places()).stream().map(PlaceJson::read).toList();
        var byPlace = new TreeMap<String, String>();
        listed.places().forEach(place -> byPlace.put(place.place(), place.sha256()));
        return new Grounds(
                listed.engine(),
                listed.factsOn(),
                places,
                shelf.rules(listed.rules()),
                new Grounds.Hashes(sha256, listed.rules().files(), byPlace));
    }

    /**
     * What was kept under a hash, if it still has it.
     *
     * @param what whose content it is, for people
     */
    public <T> T read(String what, String sha256, Class<T> type) {
        var found = contents.get(List.of(sha256)).get(sha256);
        return json.read(Intact.content(what, sha256, found), type);
    }

    private String hash(Place place) {
        return hashes.get(place, it -> CanonicalJson.sha256(text(it)));
    }

    private static String text(Place place) {
        return CanonicalJson.of(PlaceJson.write(place));
    }
}
