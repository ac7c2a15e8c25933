package io.domicile.advisor.portfolio;

import io.domicile.advisor.sheet.Cells;
import io.domicile.advisor.sheet.Line;
import io.domicile.advisor.workload.DataCategory;
import io.domicile.advisor.workload.Need;
import io.domicile.advisor.workload.Part;
import io.domicile.advisor.workload.Sector;
import io.domicile.advisor.workload.Verb;
import io.domicile.advisor.workload.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Workloads as rows, one for each part. What is said of the whole workload stands in its first row, and may be left out or
 * repeated in the others.
 */
final class WorkloadRows {

    /** The words of the JSON form. */
    static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "sector",
            "established",
            "subjects",
            "part",
            "verbs",
            "data",
            "generative",
            "service",
            "critical",
            "anonymised",
            "keysHeldByTenant",
            "artifacts",
            "powerKw",
            "accelerators",
            "languages",
            "models",
            "latencyMs",
            "users",
            "availability",
            "start",
            "decideBy",
            "end",
            "weights");

    static final Set<String> NEEDED = Set.of("id", "sector", "established", "verbs", "data");

    /** The name of a part that has none in the sheet. */
    static final String ONLY_PART = "all";

    private static final Set<String> OF_THE_PART = Set.of("id", "part", "verbs", "data");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern COUNTRY = Pattern.compile("[a-z]{2}");

    /** Stands where a cell is at fault, so that the rest of the row and of the file can be looked at all the same. */
    private static final String NOWHERE = "zz";

    private final Map<String, List<Line>> lines = new LinkedHashMap<>();
    private final Origins origins;

    WorkloadRows(Origins origins) {
        this.origins = origins;
    }

    void read(Line line) {
        var id = line.text("id");
        if (id.isEmpty()) {
            line.wrong(
                    "id", "The row has no id. Each row names its workload, a further part the one that it belongs to.");
        } else if (!ID.matcher(id).matches()) {
            line.wrong(
                    "id",
                    "An id is 1 to 100 letters of English, digits, points, hyphens and underscores, and begins with a letter or digit.");
        } else {
            lines.computeIfAbsent(id, _ -> new ArrayList<>()).add(line);
        }
    }

    List<Workload> workloads() {
        var workloads = new ArrayList<Workload>();
        lines.forEach((id, rows) -> {
            var at = "/workloads/" + workloads.size();
            origins.put(at, rows.getFirst());
            rows.stream().skip(1).forEach(row -> requireSame(rows.getFirst(), row));
            workloads.add(workload(id, rows, at));
        });
        return workloads;
    }

    private static void requireSame(Line first, Line row) {
        for (var column : COLUMNS) {
            var text = row.text(column);
            if (!OF_THE_PART.contains(column) && !text.isEmpty() && !text.equals(first.text(column))) {
                row.wrong(
                        column,
                        "Row %d says otherwise of the same workload. Say it there alone, or give another workload another id."
                                .formatted(first.row()));
            }
        }
    }

    private Workload workload(String id, List<Line> rows, String at) {
        var line = rows.getFirst();
        return new Workload(
                id,
                line.textOrNull("name"),
                Objects.requireNonNullElse(needed(line, "sector", line.choice("sector", Sector.class)), Sector.OTHER),
                Objects.requireNonNullElse(needed(line, "established", country(line, "established")), NOWHERE),
                countries(line),
                parts(rows, at),
                line.flag("generative"),
                line.flag("service"),
                line.flag("critical"),
                line.flag("anonymised"),
                line.flag("keysHeldByTenant"),
                set(line.list("artifacts")),
                need(line),
                line.numbers("weights"));
    }

    private List<Part> parts(List<Line> rows, String at) {
        var parts = new ArrayList<Part>();
        var names = new HashSet<String>();
        for (var row : rows) {
            var given = row.text("part");
            var name = given.isEmpty() ? ONLY_PART : given;
            origins.put(at + "/parts/" + parts.size(), row);
            if (!names.add(name)) {
                row.wrong(
                        given.isEmpty() ? "id" : "part",
                        "'%s' has a part '%s' already. Name its parts differently, or give another workload another id."
                                .formatted(row.text("id"), name));
            }
            var verbs = row.choices("verbs", Verb.class);
            var data = row.choices("data", DataCategory.class);
            needed(row, "verbs", verbs.isEmpty() ? null : verbs);
            needed(row, "data", data.isEmpty() ? null : data);
            parts.add(new Part(
                    name,
                    verbs.isEmpty() ? Set.of(Verb.STORE) : verbs,
                    data.isEmpty() ? Set.of(DataCategory.PUBLIC) : data));
        }
        return parts;
    }

    private static @Nullable Need need(Line line) {
        var need = new Need(
                line.real("powerKw"),
                line.whole("accelerators"),
                set(line.list("languages")),
                set(line.list("models")),
                line.whole("latencyMs"),
                country(line, "users"),
                line.real("availability"),
                line.date("start"),
                line.date("decideBy"),
                line.date("end"));
        return need.equals(Need.NONE) ? null : need;
    }

    private static <T> @Nullable T needed(Line line, String column, @Nullable T value) {
        // Something that can't be read is a fault already.
        if (value == null && line.text(column).isEmpty()) {
            line.wrong(column, "The cell is empty, and a workload can't do without. Fill it in.");
        }
        return value;
    }

    private static @Nullable String country(Line line, String column) {
        var text = line.text(column).toLowerCase(Locale.ROOT);
        return text.isEmpty() || isCountry(line, column, text) ? emptyToNull(text) : null;
    }

    private static Set<String> countries(Line line) {
        var countries = new LinkedHashSet<String>();
        for (var given : line.list("subjects")) {
            var country = given.toLowerCase(Locale.ROOT);
            if (isCountry(line, "subjects", country)) {
                countries.add(country);
            }
        }
        return countries;
    }

    private static boolean isCountry(Line line, String column, String text) {
        boolean fits = COUNTRY.matcher(text).matches();
        if (!fits) {
            line.wrong(
                    column, "'%s' is no jurisdiction. Write its two letters (ISO 3166-1), such as kr.".formatted(text));
        }
        return fits;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Set<String> set(List<String> texts) {
        return texts.isEmpty() ? null : new LinkedHashSet<>(texts);
    }

    /** The rows of a workload, without header. */
    static List<List<@Nullable Object>> write(Workload workload) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var part : workload.parts()) {
            rows.add(row(workload, part, rows.isEmpty()));
        }
        return rows;
    }

    private static List<@Nullable Object> row(Workload workload, Part part, boolean first) {
        var need = workload.needs();
        if (!first) {
            return Arrays.asList(
                    workload.id(),
                    null,
                    null,
                    null,
                    null,
                    part.name(),
                    Cells.list(part.verbs()),
                    Cells.list(part.data()));
        }
        return Arrays.asList(
                workload.id(),
                workload.name(),
                workload.sector().name(),
                workload.established(),
                sorted(workload.subjects()),
                part.name(),
                Cells.list(part.verbs()),
                Cells.list(part.data()),
                workload.generative(),
                workload.service(),
                workload.critical(),
                workload.anonymised(),
                workload.keysHeldByTenant(),
                sorted(workload.artifacts()),
                need.powerKw(),
                need.accelerators(),
                sorted(need.languages()),
                sorted(need.models()),
                need.latencyMs(),
                need.users(),
                need.availability(),
                need.start(),
                need.decideBy(),
                need.end(),
                pairs(workload.weights()));
    }

    private static @Nullable String sorted(@Nullable Set<String> texts) {
        return texts == null || texts.isEmpty() ? null : Cells.list(new TreeSet<>(texts));
    }

    private static @Nullable String pairs(@Nullable Map<String, Double> numbers) {
        return numbers == null || numbers.isEmpty() ? null : Cells.pairs(new TreeMap<>(numbers));
    }
}
