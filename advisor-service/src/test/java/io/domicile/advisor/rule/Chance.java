package io.domicile.advisor.rule;

import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.Fact;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.place.PlaceKind;
import io.domicile.advisor.workload.DataCategory;
import io.domicile.advisor.workload.Part;
import io.domicile.advisor.workload.Sector;
import io.domicile.advisor.workload.Verb;
import io.domicile.advisor.workload.Workload;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Workloads, places and facts by chance, the same for the same seed; about a quarter of what may be unknown is. */
final class Chance {

    private static final List<String> JURISDICTIONS =
            List.of("kr", "de", "fr", "no", "gb", "ch", "us", "sa", "ae", "in", "jp", "sg", "vn", "cn", "br");

    private final Random random;
    private final Vocabulary vocabulary;

    Chance(long seed, Vocabulary vocabulary) {
        this.random = new Random(seed);
        this.vocabulary = vocabulary;
    }

    Workload workload() {
        var parts = new ArrayList<Part>();
        for (int i = 0, n = 1 + random.nextInt(3); i < n; i++) {
            parts.add(new Part("p" + i, some(List.of(Verb.values()), 3), some(List.of(DataCategory.values()), 3)));
        }
        return new Workload(
                "w",
                null,
                one(List.of(Sector.values())),
                one(JURISDICTIONS),
                random.nextInt(3) == 0 ? Set.of() : some(JURISDICTIONS, 2),
                parts,
                flag(),
                flag(),
                flag(),
                flag(),
                flag(),
                random.nextInt(4) == 0 ? null : some(vocabulary.all("Artifact"), 4),
                null,
                null);
    }

    Place place(String id) {
        var facts = new EnumMap<PlaceFact, Fact>(PlaceFact.class);
        for (var word : FactWord.OF_PLACES) {
            if (random.nextInt(4) != 0) {
                facts.put(
                        word,
                        Cases.fact(
                                switch (word.form()) {
                                    case JURISDICTION -> one(JURISDICTIONS);
                                    case JURISDICTIONS -> some(JURISDICTIONS, 2);
                                    default ->
                                        some(
                                                vocabulary.all(String.valueOf(fact(FactWord.PLACE + word.word())
                                                        .vocabulary())),
                                                2);
                                }));
            }
        }
        return new Place(
                id,
                id,
                one(List.of(PlaceKind.values())),
                "o",
                "o",
                Map.copyOf(facts),
                new Capacity(false, List.of(), 1, List.of()));
    }

    /** The same facts with values for these words. */
    Facts supplied(Facts facts, Set<String> words) {
        var workload = new HashMap<>(facts.workload());
        var part = new HashMap<>(facts.part());
        var place = new HashMap<>(facts.place());
        for (var word : words) {
            if (word.startsWith(FactWord.PLACE)) {
                place.put(word, value(word));
            } else if (word.startsWith("part.")) {
                part.put(word, value(word));
            } else if (value(word) instanceof Boolean flag) {
                Facts.flag(workload, word.substring(FactWord.WORKLOAD.length()), flag);
            } else {
                workload.put(word, value(word));
            }
        }
        return new Facts(workload, part, place);
    }

    private Object value(String word) {
        var fact = fact(word);
        return switch (fact.form()) {
            case JURISDICTION -> one(JURISDICTIONS);
            case JURISDICTIONS -> List.copyOf(some(JURISDICTIONS, 2));
            case FLAG -> random.nextBoolean();
            case WORD -> one(vocabulary.all(String.valueOf(fact.vocabulary())));
            case WORDS ->
                List.copyOf(
                        random.nextInt(3) == 0 ? Set.of() : some(vocabulary.all(String.valueOf(fact.vocabulary())), 3));
        };
    }

    private static FactWord fact(String word) {
        return Objects.requireNonNull(FactWord.ALL.get(word), word);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    <T> List<T> shuffled(List<T> list) {
        var shuffled = new ArrayList<>(list);
        java.util.Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private <T> Set<T> some(List<T> of, int most) {
        var some = new LinkedHashSet<T>();
        for (int i = 0, n = 1 + random.nextInt(most); i < n; i++) {
            some.add(one(of));
        }
        return new HashSet<>(some);
    }

    private @Nullable Boolean flag() {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> true;
            default -> false;
        };
    }
}
