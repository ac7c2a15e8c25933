package io.domicile.advisor.portfolio;

import io.domicile.advisor.portfolio.Limits.Failover;
import io.domicile.advisor.sheet.Cells;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes what {@link LimitRows} reads. */
final class LimitSheet {

    /** Standbys are written in several rows beyond so many letters: a cell of a spreadsheet holds 32,767. */
    private static final int LONGEST_LIST = 30_000;

    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    private LimitSheet() {}

    /** The rows, without header. */
    static List<List<@Nullable Object>> write(String name, Limits limits) {
        var sheet = new LimitSheet();
        sheet.add(LimitRows.NAME, null, name);
        sheet.add(
                "capacity",
                null,
                limits.capacity() == null ? null : limits.capacity().name());
        sheet.add("operators", null, limits.operators());
        sheet.add("minimumShares", limits.minimumShares());
        sheet.add("maximumShares", limits.maximumShares());
        sheet.add("operatorShare", null, limits.operatorShare());
        sheet.add("stackShare", null, limits.stackShare());
        var budget = limits.budget();
        if (budget != null) {
            sheet.add("budget.usdPerMonth", null, budget.usdPerMonth());
            sheet.add("budget.unknownUsd", null, budget.unknownUsd());
        }
        sheet.add("unplacedPenalty", null, limits.unplacedPenalty());
        sheet.add("unplacedPenalties", limits.unplacedPenalties());
        limits.groupsTogether().forEach(group -> sheet.put("together", Cells.list(group), null));
        limits.groupsApart().forEach(group -> sheet.put("apart", Cells.list(group), null));
        limits.standbys().forEach(sheet::add);
        return sheet.rows;
    }

    private void add(String word, @Nullable Map<String, Double> values) {
        if (values != null) {
            new TreeMap<>(values).forEach((of, value) -> put(word, of, value));
        }
    }

    private void add(Failover standby) {
        var settings = new ArrayList<String>();
        if (standby.apart() != null) {
            settings.add("apart=" + standby.apart());
        }
        if (standby.held() != null) {
            settings.add(Cells.pairs(Map.of("held", standby.held())));
        }
        var some = new ArrayList<String>();
        int letters = 0;
        for (var workload : standby.workloads()) {
            if (letters + workload.length() > LONGEST_LIST) {
                put("failover", Cells.list(some), Cells.list(settings));
                some.clear();
                letters = 0;
            }
            some.add(workload);
            letters += workload.length() + 1;
        }
        put("failover", Cells.list(some), settings.isEmpty() ? null : Cells.list(settings));
    }

    private void add(String word, @Nullable String of, @Nullable Object value) {
        if (value != null) {
            put(word, of, value);
        }
    }

    private void put(String word, @Nullable String of, @Nullable Object value) {
        rows.add(Arrays.asList(word, of, value));
    }
}
