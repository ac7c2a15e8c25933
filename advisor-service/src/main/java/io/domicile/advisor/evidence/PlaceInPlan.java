package io.domicile.advisor.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that a plan uses.
 *
 * @param number from 1, the one with most workloads first
 * @param workloads how many are there
 * @param standbys for how many it is held ready
 * @param kw IT power of those that are there, as far as they say it
 * @param usdPerMonth list price for those that are there, their standbys included, as far as it is known; null where it is
 *     known for none
 * @param unpriced how many of those that are there have no known price
 * @param decided those that are there, by the rules that decide
 * @param facts that rules read, and the price
 * @param sha256 of the place as it was known, in canonical JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlaceInPlan(
        int number,
        String place,
        String name,
        String operator,
        int workloads,
        int standbys,
        double kw,
        @Nullable Double usdPerMonth,
        int unpriced,
        List<Decided> decided,
        List<CitedFact> facts,
        String sha256) {}
