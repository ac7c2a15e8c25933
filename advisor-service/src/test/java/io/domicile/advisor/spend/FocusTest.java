package io.domicile.advisor.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.domicile.advisor.sheet.Fault;
import io.domicile.advisor.sheet.SheetUnfit;
import io.domicile.advisor.spend.Charges.Charge;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FocusTest {

    private static final String HEADER =
            "BilledCost,BillingAccountId,BillingCurrency,ChargePeriodStart,EffectiveCost,ProviderName,ResourceId,Tags,x_Extra\n";

    @Test
    void rowsAreSummedByWorkloadMonthAndCurrency() {
        var charges = read(HEADER
                + row("10.10", "USD", "2026-10-01T00:00:00Z", "9", "{\"\"workload\"\": \"\"a\"\"}")
                + row("0.20", "USD", "2026-10-31T23:00:00Z", "0.2", "{\"\"workload\"\": \"\"a\"\", \"\"x\"\": true}")
                + row("-5", "USD", "2026-10-31T23:00:00-02:00", "-5", "{\"\"workload\"\": \"\"a\"\"}")
                + row(
                        "7",
                        "EUR",
                        "2026-10-02T00:00:00Z",
                        "7",
                        "{\"\"domicile:workload\"\": \"\"b\"\", \"\"workload\"\": \"\"a\"\"}")
                + row("1e-10", "USD", "2026-10-02T00:00:00Z", "0", "{}")
                + row("3", "USD", "2026-10-02T00:00:00Z", "0", "null"));

        assertThat(charges.sums())
                .containsExactly(
                        sum(null, "2026-10", "USD", "3.0000000001", "0", 2),
                        sum("a", "2026-10", "USD", "10.30", "9.2", 2),
                        sum("a", "2026-11", "USD", "-5", "-5", 1),
                        sum("b", "2026-10", "EUR", "7", "7", 1));
        assertThat(charges.rows()).isEqualTo(6);
        assertThat(charges.from()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(charges.to()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(charges.providers()).containsExactly("Some Cloud");
    }

    @Test
    void everyFaultyRowIsNamedAndNothingIsLeftOut() {
        var unfit = catchThrowableOfType(
                SheetUnfit.class,
                () -> read(HEADER
                        + row("", "USD", "2026-10-01T00:00:00Z", "9", "{}")
                        + row("1", "usd", "2026-10-01T00:00:00Z", "9", "{}")
                        + row("1", "USD", "10/01/2026", "9", "{}")
                        + row("1", "USD", "2026-10-01T00:00:00Z", "9", "workload=a")
                        + row("1", "USD", "2026-10-01T00:00:00Z", "9", "{}")));

        assertThat(unfit.faults())
                .extracting(Fault::row, Fault::column)
                .containsExactly(
                        tuple(2, "BilledCost"),
                        tuple(3, "BillingCurrency"),
                        tuple(4, "ChargePeriodStart"),
                        tuple(5, "Tags"));
    }

    @Test
    void whatIsNoFocusExportIsSaidToLackItsColumns() {
        var unfit = catchThrowableOfType(SheetUnfit.class, () -> read("Cost,Currency,Tag\n1,USD,a\n"));

        assertThat(unfit.faults())
                .extracting(Fault::column)
                .containsExactly("BilledCost", "BillingCurrency", "ChargePeriodStart", "EffectiveCost", "Tags");
    }

    private static Charges read(String text) {
        return Focus.read(text.getBytes(StandardCharsets.UTF_8), new ObjectMapper());
    }

    private static String row(String billed, String currency, String start, String effective, String tags) {
        return "%s,account,%s,%s,%s,Some Cloud,i-1,\"%s\",whatever\n"
                .formatted(billed, currency, start, effective, tags);
    }

    private static Charge sum(
            @Nullable String workload, String month, String currency, String billed, String effective, int rows) {
        return new Charge(
                workload, YearMonth.parse(month), currency, new BigDecimal(billed), new BigDecimal(effective), rows);
    }
}
