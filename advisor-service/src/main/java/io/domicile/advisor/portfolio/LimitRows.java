package io.domicile.advisor.portfolio;

import io.domicile.advisor.place.Capacity;
import io.domicile.advisor.portfolio.Limits.Budget;
import io.domicile.advisor.portfolio.Limits.Failover;
import io.domicile.advisor.sheet.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Limits as rows: which one, of what, and its value. The portfolio's name stands among them. */
final class LimitRows {

    static final String LIMIT = "limit";
    static final String OF = "of";
    static final String VALUE = "value";
    static final List<String> COLUMNS = List.of(LIMIT, OF, VALUE);

    /** The word of the row that names the portfolio. */
    static final String NAME = "name";

    static final List<String> WORDS = List.of(
            NAME,
            "capacity",
            "operators",
            "minimumShares",
            "maximumShares",
            "operatorShare",
            "stackShare",
            "budget.usdPerMonth",
            "budget.unknownUsd",
            "unplacedPenalty",
            "unplacedPenalties",
            "together",
            "apart",
            "failover");

    /** What has to be said of what. */
    private static final Map<String, String> NEEDS_OF = Map.of(
            "minimumShares", "in which jurisdiction or group, such as kr or eu",
            "maximumShares", "in which jurisdiction or group, such as kr or eu",
            "unplacedPenalties", "of which workload, by its id",
            "together", "of which workloads, by their ids, such as a;b",
            "apart", "of which workloads, by their ids, such as a;b",
            "failover", "of which workloads, by their ids, such as a;b");

    private static final Set<String> NO_VALUE = Set.of("together", "apart", "failover");

    private final Origins origins;
    private final Map<String, Line> said = new HashMap<>();
    private final Map<String, @Nullable Double> numbers = new LinkedHashMap<>();
    private final List<List<String>> together = new ArrayList<>();
    private final List<List<String>> apart = new ArrayList<>();
    private final List<Failover> failover = new ArrayList<>();
    private @Nullable String name;
    private Capacity.@Nullable Basis capacity;
    private @Nullable Integer operators;

    LimitRows(Origins origins) {
        this.origins = origins;
    }

    void read(Line line) {
        if (line.text(LIMIT).isEmpty()) {
            line.wrong(LIMIT, "The row names no limit. Say which, or leave the row empty.");
            return;
        }
        line.oneOf(LIMIT, line.text(LIMIT), WORDS).ifPresent(word -> read(word, line));
    }

    private void read(String word, Line line) {
        var of = NEEDS_OF.get(word);
        if ((of != null) == line.text(OF).isEmpty()) {
            line.wrong(
                    OF, of != null ? "Say " + of + "." : "This is said of the whole portfolio. Leave the cell empty.");
        } else if (line.text(VALUE).isEmpty() && !NO_VALUE.contains(word)) {
            line.wrong(VALUE, "There is no value. Fill it in, or leave the row out.");
        } else {
            var first = NO_VALUE.contains(word) ? null : said.putIfAbsent(word + " " + line.text(OF), line);
            if (first == null) {
                take(word, line);
            } else {
                line.wrong(LIMIT, "The same is said in row %d. Leave one out.".formatted(first.row()));
            }
        }
    }

    private void take(String word, Line line) {
        if (!NO_VALUE.contains(word)) {
            origins.put(pointer(word, line.text(OF)), line);
        }
        switch (word) {
            case NAME -> name = line.text(VALUE);
            case "capacity" -> capacity = line.choice(VALUE, Capacity.Basis.class);
            case "operators" -> operators = line.whole(VALUE);
            case "together" -> group(word, together, line);
            case "apart" -> group(word, apart, line);
            case "failover" -> standby(line);
            default -> numbers.put(word + " " + line.text(OF), line.real(VALUE));
        }
    }

    private static String pointer(String word, String of) {
        var path = word.equals(NAME) ? "/name" : "/limits/" + word.replace('.', '/');
        return of.isEmpty() ? path : path + "/" + of;
    }

    private void group(String word, List<List<String>> into, Line line) {
        origins.put("/limits/" + word + "/" + into.size(), line);
        into.add(line.list(OF));
    }

    /** Rows that follow each other with the same value are one limit, which may name more than a cell can hold. */
    private void standby(Line line) {
        Failover.@Nullable Apart far = null;
        @Nullable Double held = null;
        for (var entry : line.list(VALUE)) {
            if (entry.startsWith("held=")) {
                held = line.number(VALUE, entry.substring("held=".length()))
                        .map(BigDecimal::doubleValue)
                        .orElse(null);
            } else if (entry.startsWith("apart=")) {
                far = line.constant(VALUE, entry.substring("apart=".length()), Failover.Apart.class)
                        .orElse(null);
            } else {
                line.wrong(VALUE, "'%s' is not known here. Write such as apart=OPERATOR;held=0.5.".formatted(entry));
            }
        }
        var workloads = new ArrayList<String>();
        if (!failover.isEmpty() && new Failover(failover.getLast().workloads(), far, held).equals(failover.getLast())) {
            workloads.addAll(failover.removeLast().workloads());
        }
        var at = "/limits/failover/" + failover.size();
        origins.put(at, line);
        for (var workload : line.list(OF)) {
            origins.put(at + "/workloads/" + workloads.size(), line);
            workloads.add(workload);
        }
        failover.add(new Failover(workloads, far, held));
    }

    /** Null when no row says it. */
    @Nullable
    String name() {
        return name;
    }

    Limits limits() {
        return new Limits(
                capacity,
                operators,
                byArea("minimumShares"),
                numbers.get("operatorShare "),
                numbers.get("stackShare "),
                numbers.get("unplacedPenalty "),
                nullIfEmpty(together),
                nullIfEmpty(apart),
                budget(),
                byArea("maximumShares"),
                nullIfEmpty(failover),
                byArea("unplacedPenalties"));
    }

    private @Nullable Budget budget() {
        var usdPerMonth = numbers.get("budget.usdPerMonth ");
        var unknownUsd = said.get("budget.unknownUsd ");
        if (unknownUsd != null && !said.containsKey("budget.usdPerMonth ")) {
            unknownUsd.wrong(LIMIT, "It is part of a budget. Say budget.usdPerMonth in a row of its own.");
        }
        return usdPerMonth == null ? null : new Budget(usdPerMonth, numbers.get("budget.unknownUsd "));
    }

    private @Nullable Map<String, Double> byArea(String word) {
        var values = new LinkedHashMap<String, Double>();
        numbers.forEach((key, value) -> {
            if (key.startsWith(word + " ") && value != null) {
                values.put(key.substring(word.length() + 1), value);
            }
        });
        return values.isEmpty() ? null : values;
    }

    private static <T> @Nullable List<T> nullIfEmpty(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
