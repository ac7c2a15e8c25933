package io.domicile.advisor.advice;

import java.time.LocalDate;
import java.util.List;

/**
 * Advice on one workload.
 *
 * @param on the day whose law counts
 * @param packs pack and version of the packs that were consulted
 * @param notCovered what no loaded pack covers
 * @param places the allowed ones by rank, then the others by verdict and id
 */
public record Advice(
        String workload, LocalDate on, List<String> packs, List<String> notCovered, List<PlaceAdvice> places) {}
