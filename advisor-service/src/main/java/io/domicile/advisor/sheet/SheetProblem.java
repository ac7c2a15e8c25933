package io.domicile.advisor.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem (RFC 9457) whose errors are cells.
 *
 * @param errors the first of them, by row
 * @param more how many errors are not listed; null when all are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SheetProblem(
        String type,
        String title,
        int status,
        String detail,
        List<Fault> errors,
        @Nullable Integer more,
        @Nullable String trace) {}
