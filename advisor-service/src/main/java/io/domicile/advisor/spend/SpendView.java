package io.domicile.advisor.spend;

import io.domicile.advisor.spend.Charges.Charge;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the workloads of a portfolio cost by the statements of those who bill them. A workload that is not named here has no
 * known spend, which is not none.
 *
 * @param files what was sent, by source
 * @param workloads a page of the sums by workload, month and currency
 * @param next the cursor of the next page of {@code workloads}; absent on the last
 * @param workloadTotals all of them by month and currency
 * @param unmapped what is of no workload of the portfolio: rows without a tag, which name no workload, and rows that name
 *     one that the portfolio does not have
 * @param unmappedTotals all of it by month and currency, also what {@code unmapped} is too short for
 * @param workloadsWithout how many workloads of the portfolio have no known spend
 */
record SpendView(
        UUID portfolio,
        List<SourceFile> files,
        List<Charge> workloads,
        @Nullable String next,
        List<Charge> workloadTotals,
        List<Charge> unmapped,
        List<Charge> unmappedTotals,
        int workloadsWithout,
        String notice) {

    private static final int SHOWN_UNMAPPED = 200;

    private static final String NOTICE =
            "As the providers' files state it, in the currency of their bills; billed is what is invoiced, effective spreads what was prepaid. Months are those in which charges begin, in UTC. Files that overlap are counted twice. No plan is decided by it.";

    private static final Comparator<Charge> IN_ORDER =
            Comparator.comparing(SpendView::name).thenComparing(Charge::month).thenComparing(Charge::currency);

    /**
     * An export.
     *
     * @param source the tenant's name for it
     * @param hash of its bytes, SHA-256
     * @param from day on which its first charge begins, in UTC
     * @param to day on which its last charge begins
     */
    record SourceFile(
            String source,
            String hash,
            Instant receivedAt,
            int rows,
            LocalDate from,
            LocalDate to,
            List<String> providers) {}

    private record Key(@Nullable String workload, YearMonth month, String currency) {}

    /** @param known ids of the portfolio's workloads */
    static SpendView of(UUID portfolio, Set<String> known, List<SpendFiles.Known> files) {
        var mapped = summed(charges(files).filter(charge -> known.contains(name(charge))));
        var unmapped = summed(charges(files).filter(charge -> !known.contains(name(charge))));
        var with = mapped.stream().map(Charge::workload).collect(Collectors.toSet());
        return new SpendView(
                portfolio,
                files.stream().map(SpendView::file).toList(),
                mapped,
                null,
                summed(mapped.stream().map(charge -> charge.of(null))),
                unmapped.stream().limit(SHOWN_UNMAPPED).toList(),
                summed(unmapped.stream().map(charge -> charge.of(null))),
                known.size() - with.size(),
                NOTICE);
    }

    /** The same with one page of the workloads' sums. */
    SpendView showing(List<Charge> page, @Nullable String next) {
        return new SpendView(
                portfolio, files, page, next, workloadTotals, unmapped, unmappedTotals, workloadsWithout, notice);
    }

    private static Stream<Charge> charges(List<SpendFiles.Known> files) {
        return files.stream().flatMap(file -> file.charges().sums().stream());
    }

    private static List<Charge> summed(Stream<Charge> charges) {
        Map<Key, Charge> sums = new LinkedHashMap<>();
        charges.forEach(charge ->
                sums.merge(new Key(charge.workload(), charge.month(), charge.currency()), charge, Charge::plus));
        return sums.values().stream().sorted(IN_ORDER).toList();
    }

    /** No workload has an empty id. */
    private static String name(Charge charge) {
        return charge.workload() == null ? "" : charge.workload();
    }

    private static SourceFile file(SpendFiles.Known known) {
        var charges = known.charges();
        return new SourceFile(
                known.file().source(),
                known.file().hash(),
                known.file().receivedAt(),
                charges.rows(),
                charges.from(),
                charges.to(),
                charges.providers());
    }
}
