package io.domicile.advisor.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a cell, a row or a whole sheet, and how to mend it.
 *
 * @param sheet null for CSV
 * @param row as a spreadsheet counts; null when it is no single row
 * @param column by its header; null when it is no single column
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(
        @Nullable String sheet,
        @Nullable Integer row,
        @Nullable String column,
        String detail) {}
