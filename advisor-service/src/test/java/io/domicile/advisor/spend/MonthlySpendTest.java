package io.domicile.advisor.spend;

import static org.assertj.core.api.Assertions.assertThat;

import io.domicile.advisor.spend.Charges.Charge;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MonthlySpendTest {

    private static final Set<String> WORKLOADS = Set.of("a", "b", "c");

    @Test
    void itIsOfTheLatestMonthThatWasOverWhenTheFileCame() {
        var spend = of(file(
                "aws",
                "2026-11-25T10:00:00Z",
                charge("a", "2026-09", "USD", "1"),
                charge("a", "2026-10", "USD", "2"),
                charge("a", "2026-11", "USD", "3")));

        assertThat(spend.month()).isEqualTo(YearMonth.of(2026, 10));
        assertThat(spend.over()).isTrue();
        assertThat(spend.totals())
                .singleElement()
                .satisfies(sum -> assertThat(sum.billed()).isEqualByComparingTo("2"));
    }

    @Test
    void aMonthThatGoesOnIsShownOnlyWhereThereIsNoOther() {
        var spend = of(file("aws", "2026-11-25T10:00:00Z", charge("a", "2026-11", "USD", "3")));

        assertThat(spend.month()).isEqualTo(YearMonth.of(2026, 11));
        assertThat(spend.over()).isFalse();
        assertThat(spend.says()).contains("2026-11 (not over when the files came)");
    }

    @Test
    void filesAreAddedAndCurrenciesAreNot() {
        var spend = of(
                file(
                        "aws",
                        "2026-11-02T10:00:00Z",
                        charge("a", "2026-10", "USD", "1.25"),
                        charge(null, "2026-10", "USD", "100")),
                file(
                        "naver",
                        "2026-11-03T10:00:00Z",
                        charge("a", "2026-10", "USD", "2"),
                        charge("a", "2026-10", "KRW", "5000"),
                        charge("nobody", "2026-10", "EUR", "7")),
                file("old", "2026-11-03T10:00:00Z", charge("b", "2026-08", "USD", "9")));

        assertThat(spend.byWorkload()).containsOnlyKeys("a");
        assertThat(spend.totals()).extracting(MonthlySpend.Amount::currency).containsExactly("KRW", "USD");
        assertThat(spend.totals().getLast().billed()).isEqualByComparingTo("3.25");
        assertThat(spend.with()).isEqualTo(1);
        assertThat(spend.without()).isEqualTo(2);
        assertThat(spend.files()).extracting(MonthlySpend.Export::source).containsExactly("aws", "naver");
        assertThat(spend.says())
                .contains("1 of 3 workloads; of the others it is not known", "naver received on 2026-11-03");
    }

    @Test
    void whatNamesNoneOfTheWorkloadsIsNotKnownAndNotZero() {
        var spend = of(file("aws", "2026-11-02T10:00:00Z", charge("x", "2026-10", "USD", "1")));

        assertThat(spend.totals()).isEmpty();
        assertThat(spend.workloads()).isEmpty();
        assertThat(spend.says()).endsWith("none of the 3 workloads is named");
        assertThat(MonthlySpend.of(WORKLOADS, List.of())).isEmpty();
    }

    private static MonthlySpend of(SpendFiles.Known... files) {
        return MonthlySpend.of(WORKLOADS, List.of(files)).orElseThrow();
    }

    private static SpendFiles.Known file(String source, String received, Charge... charges) {
        var file = new SpendFile(new UUID(0, 1), new UUID(0, 2), source);
        file.becomes("sha256:" + source, "", Instant.parse(received));
        return new SpendFiles.Known(
                file,
                new Charges(
                        charges.length,
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2026, 10, 31),
                        List.of(),
                        Arrays.asList(charges)));
    }

    private static Charge charge(@Nullable String workload, String month, String currency, String amount) {
        return new Charge(
                workload, YearMonth.parse(month), currency, new BigDecimal(amount), new BigDecimal(amount), 1);
    }
}
