package io.domicile.advisor.portfolio;

import io.domicile.advisor.sheet.Book;
import io.domicile.advisor.sheet.Csv;
import io.domicile.advisor.sheet.Faults;
import io.domicile.advisor.sheet.Grid;
import io.domicile.advisor.sheet.Line;
import io.domicile.advisor.sheet.Table;
import io.domicile.advisor.sheet.Xlsx;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio as a sheet: the workloads, and the limits in three columns beside them (CSV) or in a sheet of their own
 * (XLSX). What is read is checked as JSON is, and every fault is said of its row.
 */
final class PortfolioSheet {

    static final String WORKLOADS = "workloads";
    static final String LIMITS = "limits";

    private static final List<String> ALL_COLUMNS = Stream.concat(
                    WorkloadRows.COLUMNS.stream(), LimitRows.COLUMNS.stream())
            .toList();

    private final Validator validator;
    private final Faults faults = new Faults();
    private final Origins origins = new Origins();
    private final WorkloadRows workloads = new WorkloadRows(origins);
    private final LimitRows limits = new LimitRows(origins);

    private PortfolioSheet(Validator validator) {
        this.validator = validator;
    }

    /** @param name of the portfolio, before the one in the file; null: the file says it */
    static NewPortfolio csv(byte[] body, Charset charset, @Nullable String name, Validator validator) {
        var sheet = new PortfolioSheet(validator);
        var table = Table.strict(Csv.read(body, charset), ALL_COLUMNS, WorkloadRows.NEEDED, sheet.faults);
        table.forEachRemaining(sheet::row);
        return sheet.portfolio(name);
    }

    /** @param name of the portfolio, before the one in the file; null: the file says it */
    static NewPortfolio xlsx(byte[] body, @Nullable String name, Validator validator) {
        var sheet = new PortfolioSheet(validator);
        sheet.read(Xlsx.read(body));
        return sheet.portfolio(name);
    }

    private void read(Map<String, Grid> grids) {
        // A workbook with one sheet is read whatever the sheet is called.
        var first = grids.values().stream().findFirst().orElseThrow(() -> Faults.of("The workbook has no sheet."));
        var main = grids.getOrDefault(WORKLOADS, first);
        Table.strict(main, ALL_COLUMNS, WorkloadRows.NEEDED, faults).forEachRemaining(this::row);
        var beside = grids.get(LIMITS);
        if (beside != null && !beside.name().equals(main.name())) {
            Table.strict(beside, LimitRows.COLUMNS, Set.of(LimitRows.LIMIT), faults)
                    .forEachRemaining(limits::read);
        }
    }

    private void row(Line line) {
        if (LimitRows.COLUMNS.stream().allMatch(column -> line.text(column).isEmpty())) {
            workloads.read(line);
        } else if (WorkloadRows.COLUMNS.stream()
                .allMatch(column -> line.text(column).isEmpty())) {
            limits.read(line);
        } else {
            line.wrong(LimitRows.LIMIT, "A row is a workload's or a limit's. Give the limit a row of its own.");
        }
    }

    private NewPortfolio portfolio(@Nullable String given) {
        var read = new NewPortfolio(named(given), workloads.workloads(), limits.limits());
        validator.validate(read).stream()
                .sorted((one, other) -> pointer(one).compareTo(pointer(other)))
                .forEach(violation -> wrong(pointer(violation), violation.getMessage()));
        if (read.workloads().isEmpty()) {
            faults.add(
                    "", null, null, "There is no workload. Each row below the header describes one, or a part of one.");
        }
        PortfolioCheck.findings(read)
                .forEach(finding ->
                        wrong(finding.pointer() == null ? "" : finding.pointer().substring(1), finding.detail()));
        faults.require();
        return read;
    }

    private String named(@Nullable String given) {
        var name = given == null ? limits.name() : given;
        if (name == null) {
            faults.add(
                    "",
                    null,
                    null,
                    "The portfolio has no name. Add ?name= to the address, or a row with 'name' under 'limit' and the name under 'value'.");
            return "-";
        }
        return name;
    }

    /** Rows that can't be read are not looked at twice: what is wrong with the rest of them may follow from that. */
    private void wrong(String pointer, String detail) {
        var origin = origins.find(pointer);
        if (origin.isEmpty()) {
            if (!pointer.equals("/workloads")) {
                faults.add("", null, null, pointer.substring(pointer.lastIndexOf('/') + 1) + ": " + detail);
            }
        } else if (origin.get().line().isSound() || pointer.startsWith("/limits")) {
            origin.get().line().wrong(column(pointer, origin.get().rest()), detail);
        }
    }

    private static String column(String pointer, String rest) {
        if (!pointer.startsWith("/workloads/")) {
            return pointer.matches("/limits/(together|apart|failover)/.*") ? LimitRows.OF : LimitRows.VALUE;
        }
        var words =
                Stream.of(rest.split("/", -1)).filter(word -> !word.isEmpty()).toList();
        if (pointer.matches("/workloads/\\d+/parts/\\d+(/name)?")) {
            return "part";
        }
        if (words.equals(List.of("need"))) {
            return "powerKw";
        }
        return words.stream().filter(WorkloadRows.COLUMNS::contains).findFirst().orElse("id");
    }

    private static String pointer(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        for (var node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(node.getKey());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    /** One table, or two sheets. */
    static Book write(PortfolioView portfolio, boolean xlsx) {
        var file = "portfolio-" + portfolio.id();
        var workloads = portfolio.workloads().stream()
                .flatMap(workload -> WorkloadRows.write(workload).stream())
                .toList();
        var limits = LimitSheet.write(portfolio.name(), portfolio.limits());
        if (xlsx) {
            return new Book(
                    file,
                    List.of(
                            new Book.Sheet(WORKLOADS, under(WorkloadRows.COLUMNS, workloads)),
                            new Book.Sheet(LIMITS, under(LimitRows.COLUMNS, limits))));
        }
        var rows = new ArrayList<>(workloads);
        limits.forEach(limit -> {
            var row = new ArrayList<@Nullable Object>(Collections.nCopies(WorkloadRows.COLUMNS.size(), null));
            row.addAll(limit);
            rows.add(row);
        });
        return Book.of(file, WORKLOADS, under(ALL_COLUMNS, rows));
    }

    private static List<List<@Nullable Object>> under(List<String> header, List<List<@Nullable Object>> rows) {
        var all = new ArrayList<List<@Nullable Object>>();
        all.add(new ArrayList<@Nullable Object>(header));
        all.addAll(rows);
        return all;
    }
}
