package io.domicile.advisor.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.place.Capacity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan takes of its places, period by period.
 *
 * @param unit of all amounts
 * @param capacity which of the two capacities counts
 * @param today capacity is as credible as it was on that day
 * @param periods of the plan; the last one has no end
 * @param readAsOne in words, where periods were read as one since there were too many; null where they say the same as every
 *     day would
 * @param places that take something, by id
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Timeline(
        String unit,
        Capacity.Basis capacity,
        LocalDate today,
        List<Period> periods,
        @Nullable String readAsOne,
        List<AtPlace> places) {

    /**
     * A period.
     *
     * @param from its first day
     * @param until its last
     * @param demand of the workloads that run in it
     * @param placed what of that has a place, standbys apart
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Period(LocalDate from, @Nullable LocalDate until, double demand, double placed) {}

    /**
     * A place.
     *
     * @param load what it carries and has, in each period
     * @param phases from which its capacity comes, with the watchlist's milestones as their source; empty when no data limit it
     * @param assumptions on its capacity, in words
     */
    record AtPlace(
            String place, String placeName, List<Load> load, List<Capacity.Step> phases, List<String> assumptions) {}

    /**
     * A place in a period, at its fullest.
     *
     * @param from the first day of the period
     * @param load what it carries, standbys included
     * @param credible what stands on that day, and the credible part of what is announced for it; null when no data limit it
     * @param promised what stands or is announced for that day
     * @param tight whether nothing is left, or more would be worth something
     * @param worthOfOnePercent by how much the plan's value would fall, in mean regrets, with one percent more; null where
     *     the capacity has no price
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Load(
            LocalDate from,
            double load,
            @Nullable Double credible,
            @Nullable Double promised,
            boolean tight,
            @Nullable Double worthOfOnePercent) {}
}
