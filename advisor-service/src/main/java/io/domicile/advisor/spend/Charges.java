package io.domicile.advisor.spend;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a file states, summed. Workloads are named as its tags name them, whether the portfolio has them or not, so that a
 * workload that gets its id later finds its spend.
 *
 * @param rows how many charges were summed
 * @param from day on which the first charge begins, in UTC
 * @param to day on which the last charge begins
 * @param providers as the file names them
 */
record Charges(int rows, LocalDate from, LocalDate to, List<String> providers, List<Charge> sums) {

    /**
     * A sum.
     *
     * @param workload null for rows without a tag
     * @param month in which the charges begin, in UTC
     * @param billed what was or will be invoiced
     * @param effective the same with prepaid amounts spread over what used them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Charge(
            @Nullable String workload,

            @Schema(
                    type = SchemaType.STRING,
                    pattern = "\\d{4}-\\d{2}",
                    examples = "2026-10",
                    implementation = String.class)
            YearMonth month,

            String currency,
            BigDecimal billed,
            BigDecimal effective,
            int rows) {

        Charge plus(Charge other) {
            return new Charge(
                    workload,
                    month,
                    currency,
                    billed.add(other.billed),
                    effective.add(other.effective),
                    rows + other.rows);
        }

        /** The same as one of another name. */
        Charge of(@Nullable String other) {
            return new Charge(other, month, currency, billed, effective, rows);
        }
    }
}
