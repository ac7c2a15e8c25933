package io.domicile.advisor.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a plan stands to one of its limits, and what more of it would be worth at the portfolio's prices. Those come from the
 * linear relaxation, so a worth is a good guess for small changes and holds for no large ones.
 *
 * @param limit its field in the portfolio's limits; {@code capacity} for what a place has
 * @param about the area, operator, platform, place or workloads that it is about; null where it is about all
 * @param says the limit, in words
 * @param figure as stated
 * @param used what the plan has of it, in the same unit
 * @param tight whether the plan has no room left there
 * @param worthOfOnePercent by how much the plan's value would fall, in mean regrets, with the limit one percent wider; null
 *     for what has no price
 * @param period the first day of the period in which it counts; null for all of the time
 * @param sentence the same, in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LimitState(
        String limit,
        @Nullable String about,
        String says,
        double figure,
        String unit,
        double used,
        boolean tight,
        @Nullable Double worthOfOnePercent,
        @Nullable LocalDate period,
        String sentence) {}
