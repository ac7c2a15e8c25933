package io.domicile.advisor.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What was solved and what came out: with it a plan is computed again, explained and varied later.
 *
 * @param start where the engine began; null for nowhere in particular
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Calculation(Instance instance, @Nullable Outcome start, Outcome outcome) {}
