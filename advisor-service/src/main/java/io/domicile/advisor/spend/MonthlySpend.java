package io.domicile.advisor.spend;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.spend.Charges.Charge;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What workloads cost in one month by the statements of those who bill them, to stand beside what a plan costs in a month. A
 * workload that is not named has no known spend in that month, which is not none.
 *
 * @param month in UTC: the latest that was over when the files came that have it, else the latest
 * @param over whether the month was over when the files came; if not, more is to be expected
 * @param totals of these workloads, by currency
 * @param workloads by id
 * @param with how many workloads have a known spend
 * @param without how many have none
 * @param files that have charges of that month
 */
public record MonthlySpend(
        @Schema(
                type = SchemaType.STRING,
                pattern = "\\d{4}-\\d{2}",
                examples = "2026-10",
                implementation = String.class)
        YearMonth month,

        boolean over,
        List<Amount> totals,
        List<OfWorkload> workloads,
        int with,
        int without,
        List<Export> files,
        String notice) {

    private static final String NOTICE =
            "As the providers' files state it for this month, in the currency of their bills; billed is what is invoiced, effective spreads what was prepaid. It may pay for more than accelerators, so it is beside the plan's list prices and not the same thing. No plan is decided by it.";

    /**
     * An amount of money for the month.
     *
     * @param currency three letters (ISO 4217)
     * @param billed what was or will be invoiced
     * @param effective the same with prepaid amounts spread over what used them
     */
    @Schema(name = "SpendAmount")
    public record Amount(String currency, BigDecimal billed, BigDecimal effective) {

        Amount plus(Amount other) {
            return new Amount(currency, billed.add(other.billed), effective.add(other.effective));
        }
    }

    /** What one workload cost, by currency. */
    @Schema(name = "SpendOfWorkload")
    public record OfWorkload(String workload, List<Amount> amounts) {}

    /**
     * A cost export.
     *
     * @param source the tenant's name for it
     * @param hash of its bytes, SHA-256
     * @param from day on which its first charge begins, in UTC
     * @param to day on which its last charge begins
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SpendExport")
    public record Export(
            String source, String hash, Instant receivedAt, LocalDate from, LocalDate to, List<String> providers) {}

    /** Empty where no file has a charge. */
    static Optional<MonthlySpend> of(Set<String> workloads, List<SpendFiles.Known> files) {
        var months = files.stream()
                .flatMap(file -> file.charges().sums().stream())
                .map(Charge::month)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        return months.stream()
                .filter(month -> wasOver(month, files))
                .findFirst()
                .or(() -> months.stream().findFirst())
                .map(month -> of(month, workloads, having(month, files)));
    }

    private static MonthlySpend of(YearMonth month, Set<String> workloads, List<SpendFiles.Known> files) {
        var byWorkload = new TreeMap<String, Map<String, Amount>>();
        var totals = new TreeMap<String, Amount>();
        for (var file : files) {
            for (var charge : file.charges().sums()) {
                var workload = charge.workload();
                if (workload != null
                        && workloads.contains(workload)
                        && charge.month().equals(month)) {
                    var amount = new Amount(charge.currency(), charge.billed(), charge.effective());
                    byWorkload
                            .computeIfAbsent(workload, _ -> new TreeMap<>())
                            .merge(amount.currency(), amount, Amount::plus);
                    totals.merge(amount.currency(), amount, Amount::plus);
                }
            }
        }
        var each = new ArrayList<OfWorkload>();
        byWorkload.forEach((workload, amounts) -> each.add(new OfWorkload(workload, List.copyOf(amounts.values()))));
        return new MonthlySpend(
                month,
                wasOver(month, files),
                List.copyOf(totals.values()),
                List.copyOf(each),
                each.size(),
                workloads.size() - each.size(),
                files.stream().map(MonthlySpend::export).toList(),
                NOTICE);
    }

    private static boolean wasOver(YearMonth month, List<SpendFiles.Known> files) {
        return having(month, files).stream()
                .allMatch(file -> YearMonth.from(file.file().receivedAt().atOffset(ZoneOffset.UTC))
                        .isAfter(month));
    }

    private static List<SpendFiles.Known> having(YearMonth month, List<SpendFiles.Known> files) {
        return files.stream()
                .filter(file -> file.charges().sums().stream()
                        .anyMatch(charge -> charge.month().equals(month)))
                .toList();
    }

    private static Export export(SpendFiles.Known known) {
        return new Export(
                known.file().source(),
                known.file().hash(),
                known.file().receivedAt(),
                known.charges().from(),
                known.charges().to(),
                known.charges().providers());
    }

    /** The same for some of the workloads; totals and counts stay those of all. */
    public MonthlySpend showing(Collection<String> some) {
        var wanted = Set.copyOf(some);
        return new MonthlySpend(
                month,
                over,
                totals,
                workloads.stream()
                        .filter(each -> wanted.contains(each.workload()))
                        .toList(),
                with,
                without,
                files,
                notice);
    }

    /** Amounts by workload. */
    public Map<String, List<Amount>> byWorkload() {
        return workloads.stream().collect(Collectors.toMap(OfWorkload::workload, OfWorkload::amounts));
    }

    /** What is known of the spend, as a sentence. */
    public String says() {
        var sums = totals.stream()
                .map(sum -> "%s %s billed (%s effective)"
                        .formatted(
                                sum.billed().toPlainString(),
                                sum.currency(),
                                sum.effective().toPlainString()))
                .collect(Collectors.joining(", "));
        return "Current spend in %s%s by %s: %s"
                .formatted(
                        month,
                        over ? "" : " (not over when the files came)",
                        files.stream()
                                .map(file -> "%s received on %s"
                                        .formatted(
                                                file.source(),
                                                file.receivedAt()
                                                        .atOffset(ZoneOffset.UTC)
                                                        .toLocalDate()))
                                .collect(Collectors.joining(", ")),
                        with == 0
                                ? "none of the %d workloads is named".formatted(without)
                                : "%s for %d of %d workloads; of the others it is not known"
                                        .formatted(sums, with, with + without));
    }
}
