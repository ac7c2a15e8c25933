package io.domicile.advisor.table;

import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.place.Fact;
import io.domicile.advisor.place.FactValues;
import io.domicile.advisor.place.KnownPlace;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.place.PlaceKind;
import io.domicile.advisor.place.PlaceOrigin;
import io.domicile.advisor.table.YamlFile.Fields;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** One file of the table: the places of one operator, and the documents that its facts rest on. */
final class TableFile {

    private static final String UNLIMITED =
            "Nobody publishes how much capacity this place has: it is not limited by data.";
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** What several facts rest on. */
    private record Source(
            String address,
            LocalDate asOf,
            LocalDate reviewBy,
            String confidence,
            @Nullable String method) {}

    private final YamlFile yaml;
    private final Map<String, Box> boxes;
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<PlaceFact, Source> from = new EnumMap<>(PlaceFact.class);

    private TableFile(YamlFile yaml, Map<String, Box> boxes) {
        this.yaml = yaml;
        this.boxes = boxes;
    }

    static List<KnownPlace> read(YamlFile yaml, Map<String, Box> boxes) {
        return new TableFile(yaml, boxes).read();
    }

    private List<KnownPlace> read() {
        var file = yaml.fields();
        var operator = slug(file.need("operator"));
        var stackNode = file.find("stack");
        var stack = stackNode == null ? operator : slug(stackNode);
        var kind = kind(file.need("kind"));
        var licence = file.text("licence");
        var attribution = file.text("attribution");
        readSources(file.fields("sources"));
        readOrigins(file.fields("from"));
        var common = facts(file.fieldsOrNone("facts"), Map.of());
        var places = new ArrayList<KnownPlace>();
        for (var entry : file.list("places")) {
            var id = slug(entry.need("id"));
            var name = entry.text("name");
            var facts = new EnumMap<PlaceFact, Fact>(PlaceFact.class);
            facts.putAll(common);
            var own = entry.fieldsOrNone("from");
            var special = new EnumMap<PlaceFact, Source>(PlaceFact.class);
            own.names().forEach(word -> special.put(fact(own.node(), word), source(own.need(word))));
            facts.putAll(facts(entry.fieldsOrNone("facts"), special));
            facts.putAll(position(entry));
            entry.nothingElse();
            checkPosition(entry.node(), facts);
            places.add(new KnownPlace(
                    new Place(id, name, kind, operator, stack, facts, Capacity.unlimited(UNLIMITED)),
                    PlaceOrigin.TABLE,
                    licence,
                    attribution));
        }
        file.nothingElse();
        return places;
    }

    private void readSources(Fields fields) {
        for (var name : fields.names()) {
            var source = fields.fields(name);
            var address = source.text("address");
            if (!"https".equals(URI.create(address).getScheme())) {
                throw yaml.error(source.need("address"), "is to be an https address");
            }
            var asOf = source.date("asOf");
            var reviewBy = source.date("reviewBy");
            if (!reviewBy.isAfter(asOf)) {
                throw yaml.error(source.need("reviewBy"), "'reviewBy' is to be after 'asOf'");
            }
            var confidence = source.text("confidence");
            if (!List.of("H", "M", "L").contains(confidence)) {
                throw yaml.error(source.need("confidence"), "'confidence' is H, M or L");
            }
            sources.put(name, new Source(address, asOf, reviewBy, confidence, source.textOrNull("method")));
            source.nothingElse();
        }
    }

    private void readOrigins(Fields fields) {
        fields.names().forEach(word -> from.put(fact(fields.need(word), word), source(fields.need(word))));
    }

    private Source source(Node node) {
        var source = sources.get(yaml.scalar(node));
        if (source == null) {
            throw yaml.error(node, "no source '" + yaml.scalar(node) + "' in this file; known are " + sources.keySet());
        }
        return source;
    }

    private Map<PlaceFact, Fact> facts(Fields fields, Map<PlaceFact, Source> special) {
        var facts = new EnumMap<PlaceFact, Fact>(PlaceFact.class);
        for (var word : fields.names()) {
            var node = fields.need(word);
            var what = fact(node, word);
            facts.put(what, rest(node, what, value(node, what), special.get(what)));
        }
        return facts;
    }

    /** Country and coordinates, which every place of the table has. */
    private Map<PlaceFact, Fact> position(Fields entry) {
        var country = entry.need("country");
        var at = entry.need("at");
        var degrees = yaml.numbers(at);
        if (degrees.size() != 2) {
            throw yaml.error(at, "'at' is to be [latitude, longitude]");
        }
        var facts = new EnumMap<PlaceFact, Fact>(PlaceFact.class);
        facts.put(PlaceFact.COUNTRY, rest(country, PlaceFact.COUNTRY, yaml.scalar(country), null));
        facts.put(PlaceFact.LATITUDE, rest(at, PlaceFact.LATITUDE, degrees.get(0), null));
        facts.put(PlaceFact.LONGITUDE, rest(at, PlaceFact.LONGITUDE, degrees.get(1), null));
        return facts;
    }

    private void checkPosition(Node node, Map<PlaceFact, Fact> facts) {
        var country = (String) value(facts, PlaceFact.COUNTRY);
        var latitude = (Double) value(facts, PlaceFact.LATITUDE);
        var longitude = (Double) value(facts, PlaceFact.LONGITUDE);
        var box = boxes.get(country);
        if (box == null) {
            throw yaml.error(node, "boxes.yaml has no box for '" + country + "'; add it");
        }
        if (!box.holds(latitude, longitude)) {
            throw yaml.error(node, latitude + ", " + longitude + " is not in " + country + ": " + box);
        }
    }

    private static Object value(Map<PlaceFact, Fact> facts, PlaceFact what) {
        var fact = facts.get(what);
        if (fact == null) {
            throw new IllegalStateException(what + " was read before");
        }
        return fact.value();
    }

    private Fact rest(Node node, PlaceFact what, Object value, @Nullable Source special) {
        var source = special == null ? from.get(what) : special;
        if (source == null) {
            throw yaml.error(node, "'" + what.word() + "' has no source; name it under 'from'");
        }
        try {
            return new Fact(
                    FactValues.of(what, value),
                    source.asOf(),
                    source.reviewBy(),
                    source.address(),
                    null,
                    source.confidence(),
                    source.method());
        } catch (IllegalArgumentException e) {
            throw yaml.error(node, "'" + what.word() + "': " + e.getMessage());
        }
    }

    private Object value(Node node, PlaceFact what) {
        return switch (what.form()) {
            case JURISDICTION -> yaml.scalar(node);
            case JURISDICTIONS, WORDS -> yaml.texts(node);
            case NUMBER -> yaml.number(node);
            case FLAG -> yaml.flag(node);
        };
    }

    private PlaceFact fact(Node node, String word) {
        return PlaceFact.of(word)
                .orElseThrow(() -> yaml.error(
                        node,
                        "no fact is called '" + word + "'; known are "
                                + Arrays.stream(PlaceFact.values())
                                        .map(PlaceFact::word)
                                        .toList()));
    }

    private PlaceKind kind(Node node) {
        try {
            return PlaceKind.valueOf(yaml.scalar(node));
        } catch (IllegalArgumentException e) {
            throw yaml.error(node, "'kind' is one of " + Arrays.toString(PlaceKind.values()));
        }
    }

    private String slug(Node node) {
        var slug = yaml.scalar(node);
        if (!SLUG.matcher(slug).matches()) {
            throw yaml.error(node, "'" + slug + "' is to be lower-case words with dashes between them");
        }
        return slug;
    }
}
