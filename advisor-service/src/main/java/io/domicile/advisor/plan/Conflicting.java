package io.domicile.advisor.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A limit that can't be kept together with the others of its conflict.
 *
 * @param limit its field in the portfolio's limits; {@code capacity} for what the places have
 * @param about the area, operator, platform or workloads that it is about; null where it is about all
 * @param says the limit, in words
 * @param figure as stated; null where it has none
 * @param unit of the figures
 * @param relaxedTo the figure nearest to the stated one with which a plan was found, the other limits kept; null where none
 *     was found
 * @param relaxation the same, in words
 * @param untried true if there was no time to find out whether the other limits contradict each other without it; absent
 *     where it is known that it is needed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Conflicting(
        String limit,
        @Nullable String about,
        String says,
        @Nullable Double figure,
        @Nullable String unit,
        @Nullable Double relaxedTo,
        String relaxation,
        @Nullable Boolean untried) {}
